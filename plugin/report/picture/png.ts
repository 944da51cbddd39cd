/**
 * A picture as PNG, drawn from its display list by Skia. Drawing the SVG instead was measured first: a map of 1,000
 * cards took resvg fifteen times as long, nearly all of it for setting type.
 *
 * It is drawn in strips on one small canvas, and each is packed while the next is drawn: a whole canvas of that map,
 * and copies of it, are hundreds of megabytes that a computer takes longer to hand out than to draw on.
 */
import { createRequire } from 'node:module';
import type { Image } from '@napi-rs/canvas';
import type { DisplayItem, ReportPicture } from '../../protocol/report.js';
import { drawItem } from './draw.js';
import { PngEncoder } from './encodePng.js';
import { ownFace, ownFontFiles } from './fonts.js';
import { extentOf } from './geometry.js';
import { Pen } from './pen.js';

/** Not imported: before it runs a module of this kind, Node reads its whole text for the names it exports. */
const { GlobalFonts, createCanvas, loadImage } = createRequire(import.meta.url)(
  '@napi-rs/canvas',
) as typeof import('@napi-rs/canvas');

/** Skia's own limit is larger; a picture of that size no longer fits in memory or on paper. */
const mostPixels = 100_000_000;
/** Rows of pixels of a strip. */
const stripHeight = 256;

let fontsThere = false;
/** Makes the faces known to Skia, once. */
export function registerFonts(): void {
  if (!fontsThere) for (const file of ownFontFiles()) GlobalFonts.registerFromPath(file, ownFace);
  fontsThere = true;
}

type DrawStrip = (pen: Pen, top: number, bottom: number) => void;

/** Items in strips: `top` and `bottom` in pixels of the PNG, `scale` of them to one of the picture. */
function itemsIn(items: readonly DisplayItem[], scale: number): DrawStrip {
  const reaching = items.map((item) => ({ item, extent: extentOf(item) }));
  return (pen, top, bottom) => {
    pen.on.setTransform(scale, 0, 0, scale, 0, -top);
    for (const { item, extent } of reaching) {
      if (extent[0] * scale < bottom && extent[1] * scale > top) drawItem(pen, item);
    }
  };
}

const imageIn =
  (image: Image, width: number, height: number): DrawStrip =>
  (pen, top) =>
    pen.on.drawImage(image, 0, -top, width, height);

/** PNG of that many pixels from side to side. Throws for a picture that would have more than 100 million pixels. */
export async function pngOf(picture: ReportPicture, width: number): Promise<Uint8Array> {
  registerFonts();
  const scale = width / picture.width;
  const height = Math.round(picture.height * scale);
  if (width * height > mostPixels) throw new Error(`a picture of ${width} × ${height} pixels is too large`);
  const { background, items } = picture.display;
  const draw =
    items.length > 0 ? itemsIn(items, scale) : imageIn(await loadImage(Buffer.from(picture.svg)), width, height);
  const canvas = createCanvas(width, Math.min(height, stripHeight));
  const pen = new Pen(canvas.getContext('2d'));
  const encoder = new PngEncoder(width, height, stripHeight);
  for (let top = 0; top < height; top += stripHeight) {
    const bottom = Math.min(height, top + stripHeight);
    pen.on.resetTransform();
    pen.setFill(background);
    pen.on.fillRect(0, 0, width, stripHeight);
    draw(pen, top, bottom);
    await encoder.add(canvas.data(), bottom - top);
  }
  return encoder.end();
}
