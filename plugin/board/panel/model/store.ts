/** The panel's view of the session: what React components read, with a number for each topic that rises on a change. */
import type { Gesture, Value } from '../../../protocol/messages.js';
import type { Changes, MapView, Session } from '../../session/types.js';
import { groundOf } from './ground.js';
import { type Item, ItemReader, readItems } from './items.js';
import { initiativeKind } from './kinds.js';
import { readPack } from './pack/pack.js';
import type { Pack } from './pack/types.js';
import { PendingEdits } from './pending.js';

export type Topic = 'entities' | 'matrix' | 'totals' | 'map' | 'members' | 'status';

interface Things {
  readonly byId: ReadonlyMap<string, Item>;
  readonly byKind: ReadonlyMap<string, readonly Item[]>;
}

const none: readonly Item[] = [];

function sorted(items: readonly Item[]): Things {
  const byKind = new Map<string, Item[]>();
  for (const item of items) {
    const list = byKind.get(item.kind);
    if (list) list.push(item);
    else byKind.set(item.kind, [item]);
  }
  return { byId: new Map(items.map((item) => [item.id, item])), byKind };
}

const topics: readonly Topic[] = ['entities', 'matrix', 'totals', 'map', 'members', 'status'];

export class PanelStore {
  readonly pending = new PendingEdits();
  private readonly reader = new ItemReader();
  private readonly listeners = new Set<() => void>();
  private readonly versions = new Map<Topic, number>(topics.map((topic) => [topic, 0]));
  private things: Things | undefined;
  /** Ids of what was seen to go, the last one at the end. */
  private readonly goneOrder = new Map<string, number>();
  private goneCount = 0;

  constructor(readonly session: Session) {}

  get view(): MapView {
    return this.session.view;
  }

  /** Follows the session until the answer is called. */
  start(): () => void {
    const stopChanges = this.session.subscribe((changes) => this.changed(changes));
    // A refused change is no longer on its way; what it touched must show the room's value again.
    const stopRefusals = this.session.onRefusal(() => this.raise(['entities', 'map']));
    this.raise(topics);
    return () => {
      stopChanges();
      stopRefusals();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  version(topic: Topic): number {
    return this.versions.get(topic) ?? 0;
  }

  /** All gestures become one change; they show at once. */
  send(gestures: readonly Gesture[]): void {
    this.session.send(gestures);
    this.raise(['entities', 'map']);
  }

  /** Sets one field of an entity; its title goes as `retitled`. */
  edit(id: string, field: string, value: Value): void {
    const titled = field === 'title' && value.kind === 'text';
    this.send([titled ? { kind: 'retitled', id, title: value.value } : { kind: 'edited', id, field, value }]);
  }

  /** The method pack of this map. The same object until the room tells of another one. */
  get pack(): Pack {
    return readPack(this.view.pack);
  }

  /** Every initiative, deleted ones too. The same array until an entity changes. */
  allItems(): readonly Item[] {
    return this.ofKind(initiativeKind);
  }

  /** Everything of a kind, deleted too, in no particular order. The same array until an entity changes. */
  ofKind(kind: string): readonly Item[] {
    return this.all().byKind.get(kind) ?? none;
  }

  /** What is there of a kind and was not deleted. */
  live(kind: string): Item[] {
    return this.ofKind(kind).filter((one) => !one.gone);
  }

  /** One entity, deleted or not; undefined when there is none with this id. */
  item(id: string): Item | undefined {
    return this.all().byId.get(id);
  }

  /** What was deleted and can be told by its title, the last deleted first. Links are drawn anew instead. */
  deleted(): Item[] {
    const order = (item: Item): number => this.goneOrder.get(item.id) ?? 0;
    const { pack } = this;
    return [...this.all().byId.values()]
      .filter((one) => one.gone && pack.kind(one.kind)?.link !== true)
      .sort((a, b) => order(b) - order(a) || (a.id < b.id ? -1 : 1));
  }

  private all(): Things {
    this.things ??= sorted(readItems(this.view, this.pending, this.reader));
    return this.things;
  }

  private changed(changes: Changes): void {
    const raised = topics.filter((topic) =>
      changes.all || (topic === 'entities' ? changes.entities.size > 0 : changes[topic]));
    this.raise(raised);
  }

  private raise(wanted: readonly Topic[]): void {
    // Also what is done on the board shows at once, and its acknowledgement may come without any entity.
    const other = this.pending.read(this.session.waiting(), groundOf(this.view));
    const raised: readonly Topic[] = other ? [...wanted, 'entities', 'map'] : wanted;
    if (raised.length === 0) return;
    if (raised.includes('entities')) {
      this.things = undefined;
      this.noteGone();
    }
    for (const topic of new Set(raised)) this.versions.set(topic, this.version(topic) + 1);
    for (const listener of [...this.listeners]) listener();
  }

  private noteGone(): void {
    for (const item of this.all().byId.values()) {
      if (!item.gone) this.goneOrder.delete(item.id);
      else if (!this.goneOrder.has(item.id)) this.goneOrder.set(item.id, ++this.goneCount);
    }
  }
}
