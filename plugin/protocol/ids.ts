/** Ids of entities: 128 random bits as 22 characters, in the alphabet and order of `native/core/id.h`. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const idLength = 22;
const pattern = /^[A-D][A-Za-z0-9_-]{21}$/;

/**
 * A fresh id. `random(n)` must answer n bytes from a source that nobody can guess. 22 characters of 6 bits hold 132
 * bits, so the first one carries 2 bits only.
 */
export function newId(random: (count: number) => Uint8Array): string {
  const bytes = random(idLength);
  let id = '';
  for (let i = 0; i < idLength; i++) {
    id += alphabet.charAt((bytes[i] ?? 0) & (i === 0 ? 3 : 63));
  }
  return id;
}

/** True for an id as `newId` makes them. Free drawings carry the whiteboard's own ids, which are others. */
export function isId(text: string): boolean {
  return pattern.test(text);
}
