/** How much may come in: a bucket that fills steadily and may be emptied at once. */

export class Rate {
  private level: number;
  private at: number;

  /** `perSecond` flows in, at most `burst` is kept; times in milliseconds of one steady clock. */
  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.level = burst;
    this.at = now;
  }

  /** Takes `amount` when there is that much; else takes nothing and answers false. */
  take(amount: number, now: number): boolean {
    this.level = Math.min(this.burst, this.level + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (amount > this.level) return false;
    this.level -= amount;
    return true;
  }
}
