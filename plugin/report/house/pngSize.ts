/** Width and height of a PNG, from its head. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the chunk that says the size: length, `IHDR`, width, height. */
const headLength = 24;
const headChunk = 0x49484452;

/** Undefined for what is no PNG. */
export function pngSize(data: Uint8Array): { width: number; height: number } | undefined {
  if (data.length < headLength || signature.some((byte, at) => data[at] !== byte)) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getUint32(12) !== headChunk) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
