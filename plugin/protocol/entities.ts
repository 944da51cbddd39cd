import { readPoint, writePoint } from './gestures.js';
import type { EntityRecord, PlaceRecord, RectRecord } from './messages.js';
import type { Reader } from './read.js';
import {
  readBlob,
  readNamedValues,
  readPlaceValue,
  writeBlob,
  writeNamedValues,
  writePlaceValue,
} from './values.js';
import { WireError } from './wireError.js';
import type { Writer } from './write.js';

/** The parts of a record, in the order in which they stand. */
const bit = {
  define: 1,
  gone: 2,
  card: 4,
  place: 8,
  shares: 16,
  fields: 32,
  arrow: 64,
  drawing: 128,
  lines: 256,
} as const;
const allBits = 511;
const quadrants = 4;

export function writeEntity(to: Writer, entity: EntityRecord): void {
  to.uint(entity.ref);
  let mask = 0;
  for (const [part, value] of Object.entries(bit)) {
    if (entity[part as keyof typeof bit] !== undefined) mask |= value;
  }
  to.uint(mask);
  if (entity.define) {
    to.id(entity.define.id);
    to.text(entity.define.kind);
  }
  if (entity.card) writeRect(to, entity.card);
  if (entity.place) writePlace(to, entity.place);
  if (entity.shares) writeShares(to, entity.shares);
  if (entity.fields) writeNamedValues(to, entity.fields);
  if (entity.arrow) {
    to.uint(entity.arrow.from);
    to.uint(entity.arrow.to);
    writePoint(to, { x: entity.arrow.x1, y: entity.arrow.y1 });
    writePoint(to, { x: entity.arrow.x2, y: entity.arrow.y2 });
  }
  if (entity.drawing) writeBlob(to, entity.drawing);
  if (entity.lines) to.list(entity.lines, (w, line) => w.text(line));
}

/** An unknown bit is an error: what it stands for cannot be passed over. */
export function readEntity(from: Reader): EntityRecord {
  const entity: EntityRecord = { ref: from.uint() };
  const mask = from.uint();
  if (mask > allBits) throw new WireError('kind', `an entity with mask ${mask}`);
  if (mask & bit.define) entity.define = { id: from.id(), kind: from.text() };
  if (mask & bit.gone) entity.gone = true;
  if (mask & bit.card) entity.card = readRect(from);
  if (mask & bit.place) entity.place = readPlace(from);
  if (mask & bit.shares) entity.shares = Array.from({ length: quadrants }, () => from.uint());
  if (mask & bit.fields) entity.fields = readNamedValues(from);
  if (mask & bit.arrow) {
    const ends = { from: from.uint(), to: from.uint() };
    entity.arrow = { ...ends, x1: from.int(), y1: from.int(), x2: from.int(), y2: from.int() };
  }
  if (mask & bit.drawing) entity.drawing = readBlob(from);
  if (mask & bit.lines) entity.lines = from.list((r) => r.text());
  return entity;
}

export function writeRect(to: Writer, rect: RectRecord): void {
  writePoint(to, rect);
  to.uint(rect.w);
  to.uint(rect.h);
}

export function readRect(from: Reader): RectRecord {
  return { ...readPoint(from), w: from.uint(), h: from.uint() };
}

function writeShares(to: Writer, shares: readonly number[]): void {
  if (shares.length !== quadrants) throw new WireError('limit', `${shares.length} shares`);
  for (const share of shares) to.uint(share);
}

const placeStates = ['none', 'parked', 'placed', 'asset'] as const satisfies PlaceRecord['state'][];

function writePlace(to: Writer, place: PlaceRecord): void {
  to.u8(placeStates.indexOf(place.state));
  if (place.state === 'parked') to.uint(place.slot);
  if (place.state === 'asset') {
    to.uint(place.column);
    to.uint(place.slot);
    to.bool(place.linked);
  }
  if (place.state === 'placed') {
    writePlaceValue(to, place);
    writePoint(to, { x: place.ax, y: place.ay });
    to.uint(place.fw);
    to.uint(place.fh);
  }
}

function readPlace(from: Reader): PlaceRecord {
  const number = from.u8();
  const state = placeStates[number];
  switch (state) {
    case 'none':
      return { state };
    case 'parked':
      return { state, slot: from.uint() };
    case 'asset':
      return { state, column: from.uint(), slot: from.uint(), linked: from.bool() };
    case 'placed':
      return { state, ...readPlaceValue(from), ax: from.int(), ay: from.int(), fw: from.uint(), fh: from.uint() };
    default:
      throw new WireError('kind', `no place has state ${number}`);
  }
}
