/**
 * The pictures of a document while the library puts it together. It would pack them, which makes none of them smaller
 * and takes longer than all the rest: it gets a word for each, and the picture comes in afterwards.
 */
export class Media {
  private readonly all: Uint8Array[] = [];

  /** What stands for the picture until `of`. */
  token(png: Uint8Array): Uint8Array {
    return new TextEncoder().encode(`picture-${this.all.push(png)}`);
  }

  /** The picture that a part stands for; undefined for a part that is none of these. */
  of(part: Uint8Array): Uint8Array | undefined {
    const number = /^picture-(\d{1,6})$/.exec(new TextDecoder().decode(part.subarray(0, 20)))?.[1];
    return number === undefined ? undefined : this.all[Number(number) - 1];
  }
}
