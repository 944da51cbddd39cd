/** What others do right now, and what they see of us: cursor, cards on the move, selection. Never stored. */
import type { AppState, Collaborator, SocketId } from '@excalidraw/excalidraw/types';
import { presenceIds } from '../../protocol/limits.js';
import type { MapView, Member, Presence } from '../session/types.js';
import { isChanged, type Known } from './gestures.js';
import { entityIdOf } from './hand.js';
import { centreOf, elementId, partOf, type SceneElement } from './parts.js';

/** A card that someone let go stays where it was shown this long, until the room says where it is. */
const LINGER_MS = 600;

/**
 * Excalidraw takes a person's hue from this id, by the code of its only character: a blue, pink, violet, red or purple.
 * The other hues are either too light to be seen on the board or too dark for the name that is written on them.
 */
const HUE_IDS = [':', 'F', '@', '%', 'C'];

function collaborator(member: Member, nameless: (member: number) => string): Collaborator {
  const selected: AppState['selectedElementIds'] = Object.fromEntries(member.selected.map((id) => [id, true]));
  return {
    id: HUE_IDS[member.number % HUE_IDS.length] ?? '',
    socketId: String(member.number) as SocketId,
    username: member.nickname || nameless(member.number),
    selectedElementIds: selected,
    ...(member.cursor ? { pointer: { ...member.cursor, tool: 'pointer' as const } } : {}),
  };
}

/** The others as Excalidraw shows them; `nameless` says what to call who gave no name. */
export function collaborators(
  view: Pick<MapView, 'members' | 'member'>,
  nameless: (member: number) => string,
): Map<SocketId, Collaborator> {
  const others = [...view.members.values()].filter((member) => member.number !== view.member);
  return new Map(others.map((member) => [String(member.number) as SocketId, collaborator(member, nameless)]));
}

/** Selected entities and drawings by id, each once, without the background. */
export function selectedIds(scene: readonly SceneElement[], selected: Readonly<Record<string, true>>): string[] {
  const ids = new Set<string>();
  for (const element of scene) {
    if (selected[element.id] !== true || element.isDeleted) continue;
    const of = partOf(element);
    if (of?.part !== 'background') ids.add(of ? of.id : entityIdOf(element.id));
  }
  return [...ids];
}

/** Cards that are on the move under the hand: their centres now. */
export function draggedCards(
  scene: readonly SceneElement[],
  selected: Readonly<Record<string, true>>,
  known: ReadonlyMap<string, Known>,
): Presence['dragged'] {
  const dragged: { id: string; x: number; y: number }[] = [];
  for (const element of scene) {
    if (selected[element.id] !== true || dragged.length === presenceIds) continue;
    const of = partOf(element);
    const before = known.get(element.id);
    if (of?.part !== 'card' || !before || !isChanged(element, before)) continue;
    if (element.id === elementId(of.id, 'card')) dragged.push({ id: of.id, ...centreOf(element) });
  }
  return dragged;
}

interface Point {
  x: number;
  y: number;
}

interface Shown {
  at: Map<string, Point>;
  again?: number;
}

/** Others' cards on the move, with those let go a moment ago. */
export class Moving {
  /** `origin` is where the room had the card when it was taken up. */
  private readonly last = new Map<string, Point & { until: number; origin: Point | undefined }>();
  /** Where a hand was last told to have a card of which the room has said more since: that word of the hand is old. */
  private readonly outdated = new Map<string, Point>();

  /** `cardAt` answers where the room has a card. */
  constructor(private readonly cardAt: (id: string) => Point | undefined) {}

  /** `now` in milliseconds. Answers where to show what; `again` says in how many milliseconds to ask again. */
  update(view: Pick<MapView, 'members' | 'member'>, now: number): Shown {
    const held = new Set<string>();
    for (const { id, x, y } of othersHold(view)) {
      held.add(id);
      if (isAt({ x, y }, this.outdated.get(id))) continue;
      this.outdated.delete(id);
      const origin = this.last.has(id) ? this.last.get(id)?.origin : this.cardAt(id);
      this.last.set(id, { x, y, until: now + LINGER_MS, origin });
    }
    for (const id of this.outdated.keys()) if (!held.has(id)) this.outdated.delete(id);
    let lingering = false;
    for (const [id, { until }] of this.last) {
      if (held.has(id)) continue;
      if (until <= now) this.last.delete(id);
      else lingering = true;
    }
    const at = new Map([...this.last].map(([id, { x, y }]) => [id, { x, y }]));
    return lingering ? { at, again: LINGER_MS } : { at };
  }

  /**
   * The room has told of these. Where it has a card elsewhere than before, that is where the hand let it go: nothing
   * lingers there, and what `view` has of the hand is old. Word of a hand comes before what the room made of it.
   * Answers whether there was such a card.
   */
  arrived(view: Pick<MapView, 'members' | 'member'>, ids: Iterable<string>): boolean {
    const landed = new Set<string>();
    for (const id of ids) {
      const shown = this.last.get(id);
      if (!shown || isAt(shown.origin, this.cardAt(id))) continue;
      this.last.delete(id);
      landed.add(id);
    }
    for (const { id, x, y } of landed.size > 0 ? othersHold(view) : []) {
      if (landed.has(id)) this.outdated.set(id, { x, y });
    }
    return landed.size > 0;
  }
}

function othersHold({ members, member }: Pick<MapView, 'members' | 'member'>): readonly (Point & { id: string })[] {
  return [...members.values()].flatMap(({ number, dragged }) => (number === member ? [] : dragged));
}

function isAt(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a.x === b.x && a.y === b.y;
}
