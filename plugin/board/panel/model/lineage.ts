/** What came of what: signal, bundle, issue, initiative; assets, action, initiative. */
import type { Gesture, Value } from '../../../protocol/messages.js';
import type { Item } from './items.js';
import { actionKind, bundleField, initiativeKind, issueKind } from './kinds.js';
import type { Kind, Pack } from './pack/types.js';
import type { PanelStore } from './store.js';

interface Relation {
  /** The kind that names the other in this field. */
  kind: string;
  field: string;
  /** What the field names came before, or came of it. */
  names: 'earlier' | 'later';
}

const relations: readonly Relation[] = [
  { kind: 'signal', field: bundleField, names: 'later' },
  { kind: 'bundle', field: 'issue', names: 'later' },
  { kind: initiativeKind, field: 'issue', names: 'earlier' },
  { kind: initiativeKind, field: 'from_action', names: 'earlier' },
  { kind: actionKind, field: 'from', names: 'earlier' },
];

export interface Lineage {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

function named(value: Value | undefined): readonly string[] {
  if (value?.kind === 'ids') return value.value;
  return value?.kind === 'id' ? [value.value] : [];
}

/** Ids of live things of a kind whose field names this one. */
export function referring(store: Pick<PanelStore, 'live'>, kind: string, field: string, id: string): string[] {
  return store.live(kind).filter((one) => named(one.fields.get(field)).includes(id)).map((one) => one.id);
}

/** One step back and one step on, what was deleted left out. */
export function lineageOf(store: Pick<PanelStore, 'live' | 'item'>, item: Item): Lineage {
  const sides = { earlier: new Set<string>(), later: new Set<string>() };
  for (const { kind, field, names } of relations) {
    const side = sides[names];
    const other = sides[names === 'earlier' ? 'later' : 'earlier'];
    if (kind === item.kind) for (const id of named(item.fields.get(field))) side.add(id);
    for (const id of referring(store, kind, field, item.id)) other.add(id);
  }
  const live = (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => store.item(id)?.gone === false);
  return { earlier: live(sides.earlier), later: live(sides.later) };
}

function has(kind: Kind | undefined, field: string): boolean {
  return kind?.fields.some((one) => one.name === field) ?? false;
}

type End = Pick<Item, 'id' | 'kind'>;

/** Links only between kinds that may be linked. */
function join(pack: Pack, newId: () => string, from: End, to: End): Gesture[] {
  const linkable = pack.kind(from.kind)?.linkable && pack.kind(to.kind)?.linkable;
  return linkable ? [{ kind: 'joined', id: newId(), from: from.id, to: to.id }] : [];
}

function refer(id: string, field: string, to: string): Gesture {
  return { kind: 'edited', id, field, value: { kind: 'id', value: to } };
}

/** Assets become an action that names them; answers what to send. */
export function actionFrom(
  pack: Pack, newId: () => string, id: string, title: string, assets: readonly Item[],
): Gesture[] {
  return [
    { kind: 'created', id, entity: actionKind, title },
    { kind: 'edited', id, field: 'from', value: { kind: 'ids', value: assets.map((one) => one.id) } },
    ...assets.flatMap((one) => join(pack, newId, one, { id, kind: actionKind })),
  ];
}

/** An action becomes an initiative that uses the same assets. */
export function initiativeFromAction(
  pack: Pack, newId: () => string, id: string, action: Item, assets: readonly Item[],
): Gesture[] {
  const initiative = { id, kind: initiativeKind };
  const knows = has(pack.kind(initiativeKind), 'from_action');
  const back = has(pack.kind(actionKind), 'initiative');
  return [
    { kind: 'created', id, entity: initiativeKind, title: action.title },
    ...(knows ? [refer(id, 'from_action', action.id)] : []),
    ...(back ? [refer(action.id, 'initiative', id)] : []),
    ...join(pack, newId, action, initiative),
    ...assets.flatMap((one) => join(pack, newId, initiative, one)),
  ];
}

/** An issue becomes an initiative. */
export function initiativeFromIssue(pack: Pack, newId: () => string, id: string, issue: Item): Gesture[] {
  return [
    { kind: 'created', id, entity: initiativeKind, title: issue.title },
    refer(id, 'issue', issue.id),
    ...join(pack, newId, { id, kind: initiativeKind }, issue),
  ];
}

/** Signals become a bundle. */
export function bundleFrom(id: string, kind: string, title: string, signals: readonly Item[]): Gesture[] {
  return [
    { kind: 'created', id, entity: kind, title },
    ...signals.map((one) => refer(one.id, bundleField, id)),
  ];
}

/** A bundle becomes an issue. */
export function issueFrom(id: string, bundle: Item): Gesture[] {
  return [
    { kind: 'created', id, entity: issueKind, title: bundle.title },
    refer(bundle.id, 'issue', id),
  ];
}
