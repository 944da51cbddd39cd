import { readEntity, readRect, writeEntity, writeRect } from './entities.js';
import { readPoint, writePoint } from './gestures.js';
import type { Frame, LabelRecord, MatrixRecord, TotalsRecord } from './messages.js';
import type { Reader } from './read.js';
import { readNamedValues, writeNamedValues } from './values.js';
import { WireError } from './wireError.js';
import type { Writer } from './write.js';

/** The sections of a frame, in the order in which they stand. */
const bit = { matrix: 1, entities: 2, totals: 4, map: 8 } as const;
const allBits = 15;

/** The fields that a frame and a snapshot have in common. */
export function writeFrame(to: Writer, frame: Frame): void {
  to.uint(frame.seq);
  to.list(frame.saved, (w, { member, n }) => {
    w.uint(member);
    w.uint(n);
  });
  let sections = 0;
  for (const [section, value] of Object.entries(bit)) {
    if (frame[section as keyof typeof bit] !== undefined) sections |= value;
  }
  to.u8(sections);
  if (frame.matrix) writeMatrix(to, frame.matrix);
  if (frame.entities) to.list(frame.entities, writeEntity);
  if (frame.totals) writeTotals(to, frame.totals);
  if (frame.map) writeNamedValues(to, frame.map);
}

export function readFrame(from: Reader): Frame {
  const frame: Frame = { seq: from.uint(), saved: from.list((r) => ({ member: r.uint(), n: r.uint() })) };
  const sections = from.u8();
  if (sections > allBits) throw new WireError('kind', `a frame with sections ${sections}`);
  if (sections & bit.matrix) frame.matrix = readMatrix(from);
  if (sections & bit.entities) frame.entities = from.list(readEntity);
  if (sections & bit.totals) frame.totals = readTotals(from);
  if (sections & bit.map) frame.map = readNamedValues(from);
  return frame;
}

function writeMatrix(to: Writer, matrix: MatrixRecord): void {
  to.id(matrix.lens);
  to.bool(matrix.flipX);
  to.bool(matrix.flipY);
  to.uint(matrix.size);
  writeRect(to, matrix.matrix);
  writeRect(to, matrix.strip);
  to.list(matrix.assets, (w, column) => {
    w.text(column.category);
    writeRect(w, column);
  });
  to.list(matrix.labels, writeLabel);
}

function readMatrix(from: Reader): MatrixRecord {
  return {
    lens: from.id(),
    flipX: from.bool(),
    flipY: from.bool(),
    size: from.uint(),
    matrix: readRect(from),
    strip: readRect(from),
    assets: from.list((r) => ({ category: r.text(), ...readRect(r) })),
    labels: from.list(readLabel),
  };
}

const roles = [
  'quadrant',
  'horizontalEnd',
  'verticalEnd',
  'strip',
  'assets',
  'category',
] as const satisfies LabelRecord['role'][];
const aligns = ['centre', 'left', 'right'] as const satisfies LabelRecord['align'][];

function writeLabel(to: Writer, label: LabelRecord): void {
  to.u8(roles.indexOf(label.role));
  to.text(label.key);
  to.text(label.nl);
  to.text(label.en);
  writePoint(to, label);
  to.u8(aligns.indexOf(label.align));
}

function readLabel(from: Reader): LabelRecord {
  const role = roles[from.u8()];
  const words = { key: from.text(), nl: from.text(), en: from.text(), ...readPoint(from) };
  const align = aligns[from.u8()];
  if (role === undefined || align === undefined) throw new WireError('kind', 'a label of unknown role or alignment');
  return { role, ...words, align };
}

function writeTotals(to: Writer, totals: TotalsRecord): void {
  to.list(totals.quadrants, (w, total) => {
    w.text(total.quadrant);
    w.uint(total.share);
    w.uint(total.initiatives);
  });
  to.uint(totals.unplaced);
}

function readTotals(from: Reader): TotalsRecord {
  return {
    quadrants: from.list((r) => ({ quadrant: r.text(), share: r.uint(), initiatives: r.uint() })),
    unplaced: from.uint(),
  };
}
