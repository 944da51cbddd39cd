/** What the panel shows: the room's entities with what is still on its way laid over them. */
import type { Value } from '../../../protocol/messages.js';
import type { Entity, MapView } from '../../session/types.js';
import type { ItemPlace } from './itemPlace.js';
import { whiteboardKinds } from './kinds.js';
import type { PendingEdit, PendingEdits } from './pending.js';

/** One entity. While nothing about it changes it keeps its identity, so that a row need not be drawn again. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** By name, with places on lenses that the board does not show as `place.<lens>`. */
  readonly fields: ReadonlyMap<string, Value>;
  /** On the lens that the board shows. */
  readonly place: ItemPlace;
  /** Basis points by quadrant; undefined when not placed, or while the room has not counted the new place yet. */
  readonly shares: readonly number[] | undefined;
  readonly gone: boolean;
  /** Something about it has not been saved by the room yet. */
  readonly waiting: boolean;
}

/** The text of a field, empty when it holds none. */
export function textOf(value: Value | undefined): string {
  return value?.kind === 'text' ? value.value : '';
}

const unplaced: ItemPlace = { state: 'none', x: 0, y: 0, rx: 0, ry: 0 };

/** Where the room says that it stands. */
export function placeOf(entity: Entity | undefined): ItemPlace {
  if (entity?.place.state === 'parked') return { ...unplaced, state: 'parked' };
  if (entity?.place.state !== 'placed') return unplaced;
  const { x, y, rx, ry } = entity.place;
  return { state: 'placed', x, y, rx, ry };
}

const noFields: ReadonlyMap<string, Value> = new Map();

function fieldsOf(entity: Entity | undefined, edit: PendingEdit | undefined): ReadonlyMap<string, Value> {
  const before = entity?.fields ?? noFields;
  const edits = Object.entries(edit?.fields ?? {});
  if (edits.length === 0) return before;
  const fields = new Map(before);
  for (const [name, value] of edits) {
    if (value.kind === 'nothing') fields.delete(name);
    else fields.set(name, value);
  }
  return fields;
}

/** Where it stands on a lens that the board does not show. */
export function placeOn(item: Pick<Item, 'fields'>, lens: string): ItemPlace {
  const value = item.fields.get(`place.${lens}`);
  if (value?.kind !== 'place') return unplaced;
  const { x, y, rx, ry } = value.value;
  return { state: 'placed', x, y, rx, ry };
}

function makeItem(id: string, entity: Entity | undefined, edit: PendingEdit | undefined): Item {
  const fields = fieldsOf(entity, edit);
  return {
    id,
    kind: entity?.kind ?? edit?.created ?? '',
    title: textOf(fields.get('title')),
    description: textOf(fields.get('description')),
    fields,
    place: edit?.place ?? placeOf(entity),
    shares: edit?.place ? undefined : entity?.shares,
    gone: edit?.gone ?? entity?.gone ?? false,
    waiting: edit !== undefined,
  };
}

/** Makes items, and gives the same object again for an entity that has not changed. */
export class ItemReader {
  private readonly settled = new WeakMap<Entity, Item>();
  private readonly waiting = new Map<string, { entity: Entity | undefined; edit: PendingEdit; item: Item }>();

  read(id: string, entity: Entity | undefined, edit: PendingEdit | undefined): Item {
    if (edit) {
      const known = this.waiting.get(id);
      if (known && known.entity === entity && known.edit === edit) return known.item;
      const item = makeItem(id, entity, edit);
      this.waiting.set(id, { entity, edit, item });
      return item;
    }
    this.waiting.delete(id);
    const known = entity && this.settled.get(entity);
    if (known) return known;
    const item = makeItem(id, entity, undefined);
    if (entity) this.settled.set(entity, item);
    return item;
  }
}

/** Everything but free drawings and files, deleted ones too, in no particular order. */
export function readItems(view: MapView, pending: PendingEdits, reader: ItemReader): Item[] {
  const items: Item[] = [];
  const known = new Set<string>();
  for (const entity of view.entities.values()) {
    if (whiteboardKinds.has(entity.kind)) continue;
    known.add(entity.id);
    items.push(reader.read(entity.id, entity, pending.get(entity.id)));
  }
  for (const [id, edit] of pending.entries()) {
    if (edit.created !== undefined && !known.has(id)) items.push(reader.read(id, undefined, edit));
  }
  return items;
}
