/** A logo that is SVG, as PNG: not every format can show SVG. */
import { pngSize } from './pngSize.js';

/** Pixels of the longer side: sharp in print at the size of a logo. */
const side = 1_200;

/** Ways out of the file: Skia reads pictures from the disk when an SVG names them. */
const wayOut = /href\s*=\s*["']?\s*(?!["']?#)|url\(\s*["']?(?!["']?#)|@import|<!(?!--)|<\?(?!xml )/i;

/** PNG with what is empty left empty; undefined for what cannot be drawn, or leads to another file. */
export async function pngOfSvg(svg: Uint8Array): Promise<Uint8Array | undefined> {
  if (wayOut.test(new TextDecoder().decode(svg))) return undefined;
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(Buffer.from(svg)).catch(() => undefined);
  if (!image || image.width < 1 || image.height < 1) return undefined;
  const scale = side / Math.max(image.width, image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  const png = await canvas.encode('png');
  return pngSize(png) ? png : undefined;
}
