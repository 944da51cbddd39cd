/** A place as eight bytes: one value that the libraries' maps keep as it is, and the smallest that they can carry. */

export function placeBytes(x: number, y: number, rx: number, ry: number): Uint8Array {
  const bytes = new Uint8Array(8);
  bytes[0] = x;
  bytes[1] = x >> 8;
  bytes[2] = y;
  bytes[3] = y >> 8;
  bytes[4] = rx;
  bytes[5] = rx >> 8;
  bytes[6] = ry;
  bytes[7] = ry >> 8;
  return bytes;
}

/** The nth of the four numbers. */
export const placePart = (bytes: Uint8Array, n: number): number => bytes[2 * n]! | (bytes[2 * n + 1]! << 8);
