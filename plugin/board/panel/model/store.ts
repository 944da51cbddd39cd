/** The panel's view of the session: what React components read, with a number for each topic that rises on a change. */
import type { Gesture } from '../../../protocol/messages.js';
import type { Changes, MapView, Session } from '../../session/types.js';
import { groundOf } from './ground.js';
import { type Item, ItemReader, readItems } from './items.js';
import { PendingEdits } from './pending.js';

export type Topic = 'entities' | 'matrix' | 'totals' | 'map' | 'members' | 'status';

const topics: readonly Topic[] = ['entities', 'matrix', 'totals', 'map', 'members', 'status'];

export class PanelStore {
  readonly pending = new PendingEdits();
  private readonly reader = new ItemReader();
  private readonly listeners = new Set<() => void>();
  private readonly versions = new Map<Topic, number>(topics.map((topic) => [topic, 0]));
  private items: readonly Item[] | undefined;
  /** Ids of initiatives that were seen to go, the last one at the end. */
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

  /** Every initiative, deleted ones too. The same array until one of them changes. */
  allItems(): readonly Item[] {
    this.items ??= readItems(this.view, this.pending, this.reader);
    return this.items;
  }

  /** One initiative, deleted or not; undefined when there is none with this id. */
  item(id: string): Item | undefined {
    return this.allItems().find((one) => one.id === id);
  }

  /** Deleted initiatives, the last deleted first. */
  deleted(): Item[] {
    const order = (item: Item): number => this.goneOrder.get(item.id) ?? 0;
    return this.allItems().filter((one) => one.gone).sort((a, b) => order(b) - order(a) || (a.id < b.id ? -1 : 1));
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
      this.items = undefined;
      this.noteGone();
    }
    for (const topic of new Set(raised)) this.versions.set(topic, this.version(topic) + 1);
    for (const listener of [...this.listeners]) listener();
  }

  private noteGone(): void {
    for (const item of this.allItems()) {
      if (!item.gone) this.goneOrder.delete(item.id);
      else if (!this.goneOrder.has(item.id)) this.goneOrder.set(item.id, ++this.goneCount);
    }
  }
}
