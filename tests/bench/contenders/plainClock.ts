/** The hybrid clock of the plain contenders: milliseconds, and a counter for what happens within one. */

const mostCounter = 0xffff;

export class PlainClock {
  time = 0;
  counter = 0;

  /** Moves on to a stamp above all that this clock has given or seen. */
  tick(): void {
    const now = Date.now();
    if (now > this.time) {
      this.time = now;
      this.counter = 0;
    } else if (this.counter < mostCounter) {
      this.counter += 1;
    } else {
      this.time += 1;
      this.counter = 0;
    }
  }

  /** A stamp of another replica. */
  see(time: number, counter: number): void {
    if (time > this.time) {
      this.time = time;
      this.counter = counter;
    } else if (time === this.time && counter > this.counter) {
      this.counter = counter;
    }
  }
}
