/** Bytes inside the address of a picture, so that a page needs no second file. */
export const dataUrl = (mime: string, data: Uint8Array): string =>
  `data:${mime};base64,${Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')}`;
