/** A thread that draws a display list on one page with PDFKit: its shapes and its text, one call for each form. */
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import PDFDocument from 'pdfkit';
import type { BoxItem, DisplayItem, ReportPicture, TextItem } from '../../../../plugin/protocol/report.js';
import { linesIn, pointsOf } from '../../../../plugin/report/picture/geometry.js';

interface Order {
  readonly picture: ReportPicture;
  readonly faces: { readonly plain: string; readonly bold: string };
}

const { picture, faces } = workerData as Order;
const page = new PDFDocument({ size: [picture.width, picture.height], margin: 0 });
page.registerFont('plain', faces.plain).registerFont('bold', faces.bold);

type Words = Pick<TextItem, 'size' | 'bold' | 'colour'>;

function write(words: string, x: number, baseline: number, align: number, { size, bold, colour }: Words): void {
  page.font(bold ? 'bold' : 'plain').fontSize(size).fillColor(colour);
  const left = x - page.widthOfString(words) * align;
  page.text(words, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

const alignOf = { start: 0, middle: 0.5, end: 1 } as const;

function drawBox(item: BoxItem): void {
  const { x, y, w, h, r, text } = item;
  const shape = (): typeof page => page.roundedRect(x, y, w, h, r);
  if (item.fill) shape().fillOpacity((item.opacity ?? 100) / 100).fill(item.fill);
  page.fillOpacity(1);
  if (item.line) shape().lineWidth(item.width).stroke(item.line);
  if (!text) return;
  for (const { words, baseline } of linesIn(item)) write(words, x + w / 2, baseline, 0.5, text);
}

function draw(item: DisplayItem): void {
  if (item.do === 'box') return drawBox(item);
  if (item.do === 'line') {
    pointsOf(item).forEach(([x, y], at) => (at === 0 ? page.moveTo(x, y) : page.lineTo(x, y)));
    page.lineWidth(item.width).stroke(item.line);
  } else if (item.do === 'shape') {
    page.circle(item.x, item.y, item.size / 2).fill(item.fill ?? '#000000');
  } else if (item.turn === 0) {
    write(item.text, item.x, item.y, alignOf[item.anchor], item);
  } else {
    page.save().rotate(item.turn, { origin: [item.x, item.y] });
    write(item.text, item.x, item.y, alignOf[item.anchor], item);
    page.restore();
  }
}

const parts: Buffer[] = [];
page.on('data', (part: Buffer) => parts.push(part));
page.on('end', () => parentPort?.postMessage(Buffer.concat(parts)));
page.rect(0, 0, picture.width, picture.height).fill(picture.display.background);
picture.display.items.forEach(draw);
page.end();
