/**
 * A picture as PNG, drawn from its display list by Skia. Drawing the SVG instead was measured first: a map of 1,000
 * cards took resvg fifteen times as long, nearly all of it for setting type.
 */
import { GlobalFonts, createCanvas, loadImage } from '@napi-rs/canvas';
import type { ReportPicture } from '../../protocol/report.js';
import { drawItem } from './draw.js';
import { encodePng } from './encodePng.js';
import { ownFace, ownFontFiles } from './fonts.js';

/** Skia's own limit is larger; a picture of that size no longer fits in memory or on paper. */
const mostPixels = 100_000_000;

let fontsThere = false;
function registerFonts(): void {
  if (!fontsThere) for (const file of ownFontFiles()) GlobalFonts.registerFromPath(file, ownFace);
  fontsThere = true;
}

/** PNG of that many pixels from side to side. Throws for a picture that would have more than 100 million pixels. */
export async function pngOf(picture: ReportPicture, width: number): Promise<Uint8Array> {
  registerFonts();
  const scale = width / picture.width;
  const height = Math.round(picture.height * scale);
  if (width * height > mostPixels) throw new Error(`a picture of ${width} × ${height} pixels is too large`);
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const { background, items } = picture.display;
  pen.fillStyle = background;
  pen.fillRect(0, 0, width, height);
  if (items.length > 0) {
    pen.scale(scale, scale);
    for (const item of items) drawItem(pen, item);
  } else {
    pen.drawImage(await loadImage(Buffer.from(picture.svg)), 0, 0, width, height);
  }
  return encodePng(canvas.data(), width, height);
}
