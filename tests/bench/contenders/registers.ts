/** Registers of the plain binary map, in flat arrays: nothing is allocated for a move, neighbours share cache lines. */
import type { Ids } from './ids.js';

export const fieldCount = 3;
export const kindField = 0;
export const titleField = 1;
export const placeField = 2;

/** An entity is a number; its register of a field is `entity * fieldCount + field`. */
export class Registers {
  /** Two for each entity: kind and title. */
  readonly texts: string[] = [];
  /** Four for each entity. */
  places = new Uint16Array(4);
  times = new Float64Array(fieldCount);
  counters = new Uint16Array(fieldCount);
  replicas = new Uint32Array(fieldCount);

  constructor(readonly ids: Ids) {}

  /** The entity whose id stands in `bytes` at `at`; new when it was not there. */
  entity(bytes: Buffer, at: number): number {
    const found = this.ids.find(bytes, at);
    return found < 0 ? this.add(bytes, at) : found;
  }

  /** Gives a register this stamp when its own is older; false when it is not. */
  raise(register: number, time: number, counter: number, replica: number): boolean {
    const { times, counters, replicas } = this;
    const old = times[register]!;
    if (old > time) return false;
    if (old === time) {
      const oldCounter = counters[register]!;
      if (oldCounter > counter || (oldCounter === counter && replicas[register]! >= replica)) return false;
    }
    times[register] = time;
    counters[register] = counter;
    replicas[register] = replica;
    return true;
  }

  setPlace(entity: number, x: number, y: number, rx: number, ry: number): void {
    const { places } = this;
    const at = entity * 4;
    places[at] = x;
    places[at + 1] = y;
    places[at + 2] = rx;
    places[at + 3] = ry;
  }

  private add(bytes: Buffer, at: number): number {
    const entity = this.ids.add(bytes, at);
    if ((entity + 1) * 4 > this.places.length) this.grow();
    this.texts.push('', '');
    return entity;
  }

  private grow(): void {
    const { places, times, counters, replicas } = this;
    (this.places = new Uint16Array(places.length * 2)).set(places);
    (this.times = new Float64Array(times.length * 2)).set(times);
    (this.counters = new Uint16Array(counters.length * 2)).set(counters);
    (this.replicas = new Uint32Array(replicas.length * 2)).set(replicas);
  }
}
