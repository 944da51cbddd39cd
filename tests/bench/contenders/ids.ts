/** How a plain binary map finds the number of an entity by the 16 bytes of its id. */

export const idLength = 16;

export interface Ids {
  readonly count: number;
  /** The number of the entity whose id stands in `bytes` at `at`, or −1. */
  find(bytes: Buffer, at: number): number;
  /** Gives an id that is not there the next number. */
  add(bytes: Buffer, at: number): number;
  /** Writes the id of a number into `bytes` at `at`. */
  write(number: number, bytes: Buffer, at: number): void;
}

/** The ordinary way: a Map from the bytes as a text. */
export class IdMap implements Ids {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  get count(): number {
    return this.texts.length;
  }

  find(bytes: Buffer, at: number): number {
    return this.numbers.get(bytes.latin1Slice(at, at + idLength)) ?? -1;
  }

  add(bytes: Buffer, at: number): number {
    const text = bytes.latin1Slice(at, at + idLength);
    this.numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }

  write(number: number, bytes: Buffer, at: number): void {
    bytes.latin1Write(this.texts[number]!, at, idLength);
  }
}
