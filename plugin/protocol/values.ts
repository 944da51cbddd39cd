import type { BlobValue, NamedValue, PlaceValue, Value } from './messages.js';
import type { Reader } from './read.js';
import { WireError } from './wireError.js';
import type { Writer } from './write.js';

/** The place of a kind is its number on the wire. */
const kinds = ['nothing', 'bool', 'int', 'text', 'id', 'ids', 'place', 'blob'] as const satisfies Value['kind'][];

/** Throws a WireError for a number out of range or an id of a wrong length. */
export function writeValue(to: Writer, value: Value): void {
  to.u8(kinds.indexOf(value.kind));
  switch (value.kind) {
    case 'nothing':
      return;
    case 'bool':
      return to.bool(value.value);
    case 'int':
      return to.int(value.value);
    case 'text':
      return to.text(value.value);
    case 'id':
      return to.id(value.value);
    case 'ids':
      return to.list(value.value, (w, id) => w.id(id));
    case 'place':
      return writePlaceValue(to, value.value);
    case 'blob':
      return writeBlob(to, value.value);
  }
}

export function readValue(from: Reader): Value {
  const number = from.u8();
  const kind = kinds[number];
  switch (kind) {
    case 'nothing':
      return { kind };
    case 'bool':
      return { kind, value: from.bool() };
    case 'int':
      return { kind, value: from.int() };
    case 'text':
      return { kind, value: from.text() };
    case 'id':
      return { kind, value: from.id() };
    case 'ids':
      return { kind, value: from.list((r) => r.id()) };
    case 'place':
      return { kind, value: readPlaceValue(from) };
    case 'blob':
      return { kind, value: readBlob(from) };
    default:
      throw new WireError('kind', `no value has kind ${number}`);
  }
}

export function writePlaceValue(to: Writer, place: PlaceValue): void {
  to.uint(place.x);
  to.uint(place.y);
  to.uint(place.rx);
  to.uint(place.ry);
  to.int(place.dx);
  to.int(place.dy);
}

export function readPlaceValue(from: Reader): PlaceValue {
  return { x: from.uint(), y: from.uint(), rx: from.uint(), ry: from.uint(), dx: from.int(), dy: from.int() };
}

export function writeBlob(to: Writer, blob: BlobValue): void {
  to.uint(blob.version);
  to.u32(blob.nonce);
  to.bytes(blob.bytes);
}

export function readBlob(from: Reader): BlobValue {
  return { version: from.uint(), nonce: from.u32(), bytes: from.bytes() };
}

export function writeNamedValues(to: Writer, values: readonly NamedValue[]): void {
  to.list(values, (w, { field, value }) => {
    w.text(field);
    writeValue(w, value);
  });
}

export function readNamedValues(from: Reader): NamedValue[] {
  return from.list((r) => ({ field: r.text(), value: readValue(r) }));
}
