/** A WebSocket message as it goes over the wire from a server: one frame, unmasked (RFC 6455, section 5.2). */

const finalBinary = 0x82;
const lengthIn16Bits = 126;
const lengthIn64Bits = 127;

/** The frame of a binary message, a copy of the bytes included: the same for every reader, so made once for all. */
export function frameOf(bytes: Uint8Array): Buffer {
  const length = bytes.length;
  const head = length < lengthIn16Bits ? 2 : length < 0x1_0000 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = finalBinary;
  if (head === 2) {
    frame[1] = length;
  } else if (head === 4) {
    frame[1] = lengthIn16Bits;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = lengthIn64Bits;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(bytes, head);
  return frame;
}
