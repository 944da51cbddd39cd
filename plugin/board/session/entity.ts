import type { BlobValue, EntityRecord, NamedValue, Value } from '../../protocol/messages.js';
import type { Card, Drawing, Entity } from './types.js';

const decoder = new TextDecoder();

/**
 * The entity as it is after a record. Parts that the record has not stay as they were, also when the entity is gone: it
 * can still be shown as deleted, and restored. Undefined when the record is the first of its ref and defines nothing.
 */
export function entityAfter(before: Entity | undefined, record: EntityRecord): Entity | undefined {
  const defined = record.define ?? before;
  if (!defined) return undefined;
  // A record that defines what is there tells all of it: a card may have become something without one.
  const anew = record.define !== undefined && record.gone !== true;
  const base = before?.id === defined.id && !anew ? before : undefined;
  const place = record.place ?? base?.place ?? { state: 'none' };
  const card = cardAfter(base?.card, record);
  const shares = place.state === 'placed' ? (record.shares ?? base?.shares) : undefined;
  const arrow = record.arrow ?? base?.arrow;
  const drawing = (record.drawing && parseDrawing(record.drawing)) ?? base?.drawing;
  return {
    ref: record.ref,
    id: defined.id,
    kind: defined.kind,
    gone: record.gone === true || (record.define === undefined && base?.gone === true),
    place,
    fields: record.fields ? fieldsAfter(base?.fields, record.fields) : (base?.fields ?? new Map()),
    ...(card && { card }),
    ...(shares && { shares }),
    ...(arrow && { arrow }),
    ...(drawing && { drawing }),
  };
}

/** Box and wrapped title come apart: a move changes the one, a new title the other. */
function cardAfter(before: Card | undefined, { card, lines }: EntityRecord): Card | undefined {
  if (!card && !lines) return before;
  const box = card ?? before;
  return box && { ...box, lines: lines ?? before?.lines ?? [] };
}

/** A field that is set to nothing is not there any more. */
export function fieldsAfter(
  before: ReadonlyMap<string, Value> | undefined,
  changes: readonly NamedValue[],
): ReadonlyMap<string, Value> {
  const fields = new Map(before);
  for (const { field, value } of changes) {
    if (value.kind === 'nothing') fields.delete(field);
    else fields.set(field, value);
  }
  return fields;
}

/** Undefined for what is no JSON object: one bad drawing must not cost the others. */
function parseDrawing(blob: BlobValue): Drawing | undefined {
  const element = parseObject(decoder.decode(blob.bytes));
  return element && { version: blob.version, nonce: blob.nonce, element };
}

/** A JSON object, or undefined for any other text. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : undefined;
}
