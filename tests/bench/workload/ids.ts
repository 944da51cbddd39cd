/** Ids as text: 22 characters for 128 bits, most significant first, as the map and its wire write them. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const idLength = 22;
const bitsOfDigit = 6;

export function idText(bytes: Uint8Array): string {
  let text = '';
  let rest = 0;
  // Of the first digit only the last two bits are the id's.
  let count = idLength * bitsOfDigit - bytes.length * 8;
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    for (count += 8; count >= bitsOfDigit; rest &= (1 << count) - 1) {
      count -= bitsOfDigit;
      text += digits[rest >> count]!;
    }
  }
  return text;
}
