/** Ids as text: 22 characters for 128 bits, most significant first, as the map and its wire write them. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const idLength = 22;

export function idText(bytes: Uint8Array): string {
  let number = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let n = 0; n < idLength; n += 1) {
    text = digits[Number(number & 63n)]! + text;
    number >>= 6n;
  }
  return text;
}
