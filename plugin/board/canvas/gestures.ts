/**
 * What a person did, from what the elements are now and what was projected or sent before. Pure: no whiteboard, no
 * clock, no network. What came from the room is never in `known` with another version, so it is never sent back.
 */
import type { ExcalidrawLinearElement, ExcalidrawTextElement } from '@excalidraw/excalidraw/element/types';
import type { Gesture } from '../../protocol/messages.js';
import { mergeText } from '../mergeText.js';
import type { Entity } from '../session/types.js';
import { titleOf } from './elements.js';
import { meantBy } from './footprint.js';
import { centreOf, partOf, type EntityPart, type SceneElement } from './parts.js';

/** An element as it was projected or last sent. */
export interface Known {
  version: number;
  nonce: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** `originalText` of a text. */
  words?: string;
  /** The words are the room's, and not what was sent to it since. */
  fromRoom?: true;
  /** Element ids at the ends of an arrow. */
  ends?: string;
}

export interface Scene {
  elements: readonly SceneElement[];
  known: ReadonlyMap<string, Known>;
  /** What the room has, and what it is expected to make: to that, too, something may be done. */
  entities: Pick<ReadonlyMap<string, Entity>, 'get' | 'has'>;
  /** True for elements under the user's hand: they are looked at when let go. */
  held(element: SceneElement): boolean;
  /** Element ids of containers whose words were edited: the editor stretches them, which is no resizing. */
  edited: ReadonlySet<string>;
  newId(): string;
}

export interface Outcome {
  gestures: Gesture[];
  /** Entities whose elements must come back to what the room says, once it has answered. */
  behind: Set<string>;
  /** The background was touched. */
  background: boolean;
  /** Local elements that leave the board: what they meant has gone to the room in other words. */
  dropped: Set<string>;
  /** New entities that the room will make, shown at once: id → what it will look like. */
  expected: Map<string, Expected>;
  /** Free drawings that were added or changed. */
  drawings: SceneElement[];
  /** Titles that somebody else gave meanwhile, and that what was typed here takes the place of. */
  overwritten: string[];
}

export type Expected =
  /** `element`: when this one is selected, the copy is what the user means to have selected. */
  | { kind: 'copy'; source: string; x: number; y: number; element: string }
  /** A card that was cut and is put back: the id is its own. */
  | { kind: 'back'; x: number; y: number; element: string }
  | { kind: 'link'; from: string; to: string };

type Parts = Partial<Record<EntityPart, SceneElement>>;

export function knownOf(element: SceneElement): Known {
  const { version, versionNonce: nonce, x, y, width, height } = element;
  const known: Known = { version, nonce, x, y, width, height };
  if (element.type === 'text') known.words = element.originalText;
  if (element.type === 'arrow') known.ends = endsOf(element);
  return known;
}

export function isChanged(element: SceneElement, known: Known | undefined): boolean {
  return !known || known.version !== element.version || known.nonce !== element.versionNonce;
}

function endsOf(arrow: Pick<ExcalidrawLinearElement, 'startBinding' | 'endBinding'>): string {
  return `${arrow.startBinding?.elementId ?? ''} ${arrow.endBinding?.elementId ?? ''}`;
}

/** A title as the model keeps it: one line. Also what a note's words become. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function resized(element: SceneElement, known: Known): boolean {
  return Math.round(element.width) !== Math.round(known.width)
    || Math.round(element.height) !== Math.round(known.height);
}

function moved(element: SceneElement, known: Known): boolean {
  const now = centreOf(element);
  const before = centreOf(known);
  return now.x !== before.x || now.y !== before.y;
}

function boxGesture(id: string, element: SceneElement, scene: Scene): Gesture | undefined {
  const known = scene.known.get(element.id);
  if (!known || scene.edited.has(element.id)) return undefined;
  const now = meantBy(element);
  if (resized(element, known)) return { kind: 'resized', id, ...now };
  return moved(element, known) ? { kind: 'moved', id, x: now.x, y: now.y } : undefined;
}

/** Taking the footprint away leaves the initiative, as a dot: that is said as a footprint no larger than the card. */
function footprintGone(entity: Entity): Gesture | undefined {
  if (entity.place.state !== 'placed' || !entity.card) return undefined;
  const { ax: x, ay: y } = entity.place;
  return { kind: 'resized', id: entity.id, x, y, w: entity.card.w, h: entity.card.h };
}

/** Somebody else may have changed the title while it was being typed here: changes that lie apart are both kept. */
function titleGesture(entity: Entity, title: ExcalidrawTextElement, scene: Scene, outcome: Outcome): void {
  const known = scene.known.get(title.id);
  const words = oneLine(title.originalText);
  if (title.isDeleted || words === '' || title.originalText === known?.words) return;
  const theirs = titleOf(entity);
  const before = known?.fromRoom ? (known.words ?? theirs) : theirs;
  const merged = mergeText(before, words, theirs);
  if (merged.clash) outcome.overwritten.push(theirs);
  // Of a card that was deleted meanwhile the room refuses it, and the refusal hands back what was typed.
  outcome.gestures.push({ kind: 'retitled', id: entity.id, title: oneLine(merged.text) });
}

function cardGestures(entity: Entity, parts: Parts, scene: Scene, outcome: Outcome): void {
  const { card, footprint, title } = parts;
  if (card?.isDeleted) {
    outcome.gestures.push({ kind: 'removed', id: entity.id });
    return;
  }
  const shrunk = footprint?.isDeleted ? footprintGone(entity) : undefined;
  const ofFootprint = footprint && !footprint.isDeleted ? boxGesture(entity.id, footprint, scene) : undefined;
  const ofCard = card ? boxGesture(entity.id, card, scene) : undefined;
  // Dragged together, the footprint tells more exactly where the true place went: the card may stand beside it.
  const box = shrunk ?? ofFootprint ?? ofCard;
  if (box) outcome.gestures.push(box);
  if (title?.type === 'text') titleGesture(entity, title, scene, outcome);
}

/** The entity that an arrow's end holds on to, copies made in the same breath included. */
function entityAt(
  elementId: string | undefined,
  scene: Scene,
  copies: ReadonlyMap<string, string>,
): string | undefined {
  if (elementId === undefined) return undefined;
  const copy = copies.get(elementId);
  if (copy !== undefined) return copy;
  const id = elementId.endsWith(':f') ? elementId.slice(0, -2) : elementId;
  const entity = scene.entities.get(id);
  return entity?.card && !entity.gone ? id : undefined;
}

function join(arrow: SceneElement, scene: Scene, outcome: Outcome, copies: ReadonlyMap<string, string>): boolean {
  if (arrow.type !== 'arrow' || arrow.isDeleted) return false;
  const from = entityAt(arrow.startBinding?.elementId, scene, copies);
  const to = entityAt(arrow.endBinding?.elementId, scene, copies);
  if (from === undefined || to === undefined || from === to) return false;
  const id = scene.newId();
  outcome.gestures.push({ kind: 'joined', id, from, to });
  outcome.expected.set(id, { kind: 'link', from, to });
  return true;
}

function linkGestures(entity: Entity, { link, title }: Parts, scene: Scene, outcome: Outcome): void {
  const { id } = entity;
  if (link?.isDeleted) {
    outcome.gestures.push({ kind: 'removed', id });
    return;
  }
  const ends = link?.type === 'arrow' ? endsOf(link) : '';
  const joined = link && ends !== scene.known.get(link.id)?.ends && join(link, scene, outcome, new Map());
  if (joined) outcome.gestures.push({ kind: 'removed', id });
  else if (title?.type === 'text') titleGesture(entity, title, scene, outcome);
}

interface Sorted {
  entities: Map<string, Parts>;
  drawings: SceneElement[];
  copies: SceneElement[];
  arrows: SceneElement[];
}

/** Every changed element once, by what it stands for. */
function sort(scene: Scene, outcome: Outcome): Sorted {
  const sorted: Sorted = { entities: new Map(), drawings: [], copies: [], arrows: [] };
  for (const element of scene.elements) {
    const known = scene.known.get(element.id);
    if (!isChanged(element, known) || scene.held(element)) continue;
    const of = partOf(element);
    if (known && of?.part === 'background') outcome.background = true;
    else if (known && of) sorted.entities.set(of.id, { ...sorted.entities.get(of.id), [of.part]: element });
    else if (known || !of) sortDrawing(element, known, sorted);
    else if (!element.isDeleted) sortCopy(element, of.part, sorted, outcome);
  }
  return sorted;
}

function sortDrawing(element: SceneElement, known: Known | undefined, sorted: Sorted): void {
  if (!known && element.isDeleted) return;
  (element.type === 'arrow' ? sorted.arrows : sorted.drawings).push(element);
}

function sortCopy(element: SceneElement, part: string, sorted: Sorted, outcome: Outcome): void {
  if (part === 'card') sorted.copies.push(element);
  else if (part === 'link') sorted.arrows.push(element);
  // A copied title, footprint or background piece says nothing of its own.
  outcome.dropped.add(element.id);
}

function wordsIn(container: SceneElement, scene: Scene): string {
  const words = scene.elements.find((e) => e.type === 'text' && e.containerId === container.id);
  return words?.type === 'text' ? oneLine(words.originalText) : '';
}

/**
 * Dragging with Alt moves the card itself and leaves the copy behind. People mean it the other way round: the move is
 * taken out of `outcome` and its place is the copy's.
 */
function leftBehind(copy: SceneElement, source: string, scene: Scene, outcome: Outcome): Gesture | undefined {
  const before = scene.known.get(source);
  if (!before || centreOf(copy).x !== centreOf(before).x || centreOf(copy).y !== centreOf(before).y) return undefined;
  const at = outcome.gestures.findIndex((gesture) => gesture.kind === 'moved' && gesture.id === source);
  return at < 0 ? undefined : outcome.gestures.splice(at, 1)[0];
}

/** A card with an unknown id was copied, or cut and put back; one from another map comes in as a new initiative. */
function copyGestures(copies: readonly SceneElement[], scene: Scene, outcome: Outcome): Map<string, string> {
  const made = new Map<string, string>();
  // Cut and not yet told by the room to be gone: the whiteboard keeps what was deleted until then.
  const cut = new Set(scene.elements.flatMap((element) => (element.isDeleted ? [element.id] : [])));
  for (const element of copies) {
    const source = partOf(element)?.id ?? '';
    const entity = scene.entities.get(source);
    const swapped = outcome.expected.has(source) ? undefined : leftBehind(element, source, scene, outcome);
    const at = swapped?.kind === 'moved' ? { x: swapped.x, y: swapped.y } : centreOf(element);
    if (entity && (entity.gone || cut.has(source)) && !outcome.expected.has(source)) {
      outcome.gestures.push({ kind: 'restored', id: source }, { kind: 'moved', id: source, ...at });
      outcome.expected.set(source, { kind: 'back', ...at, element: element.id });
      made.set(element.id, source);
      continue;
    }
    const id = scene.newId();
    made.set(element.id, id);
    if (entity) {
      outcome.gestures.push({ kind: 'copied', source, id, ...at });
      outcome.expected.set(id, { kind: 'copy', source, ...at, element: swapped ? source : element.id });
    } else {
      const title = wordsIn(element, scene);
      if (title !== '') outcome.gestures.push({ kind: 'created', id, entity: 'initiative', title, at });
    }
  }
  return made;
}

function arrowGestures(
  arrows: readonly SceneElement[],
  scene: Scene,
  outcome: Outcome,
  made: ReadonlyMap<string, string>,
): void {
  for (const arrow of arrows) {
    const known = scene.known.has(arrow.id);
    if (arrow.isDeleted) {
      outcome.gestures.push({ kind: 'removed', id: arrow.id });
    } else if (join(arrow, scene, outcome, made)) {
      outcome.dropped.add(arrow.id);
      if (known) outcome.gestures.push({ kind: 'removed', id: arrow.id });
    } else if (!outcome.dropped.has(arrow.id)) {
      outcome.drawings.push(arrow);
    }
  }
}

/** Words that hold on to nothing any more: a note on their own. */
function freed(words: ExcalidrawTextElement): SceneElement {
  return { ...words, containerId: null, version: words.version + 1 };
}

/** Words typed into one of our shapes from the start: a card's or link's are its title, others become a note. */
function adoptWords(element: SceneElement, scene: Scene, outcome: Outcome): boolean {
  if (element.type !== 'text' || element.containerId === null || element.isDeleted) return false;
  if (outcome.dropped.has(element.containerId)) {
    outcome.drawings.push(freed(element));
    return true;
  }
  const container = scene.elements.find((e) => e.id === element.containerId);
  const of = container && partOf(container);
  if (!of || !scene.entities.has(of.id)) return false;
  outcome.behind.add(of.id);
  if (of.part !== 'card' && of.part !== 'link') {
    outcome.drawings.push(freed(element));
    return true;
  }
  outcome.dropped.add(element.id);
  const title = oneLine(element.originalText);
  if (title !== '') outcome.gestures.push({ kind: 'retitled', id: of.id, title });
  return true;
}

/** Reads the scene once and says what changed. Cost grows with the number of elements, not with their size. */
export function interpret(scene: Scene): Outcome {
  const outcome: Outcome = {
    gestures: [],
    behind: new Set(),
    background: false,
    dropped: new Set(),
    expected: new Map(),
    drawings: [],
    overwritten: [],
  };
  const sorted = sort(scene, outcome);
  for (const [id, parts] of sorted.entities) {
    outcome.behind.add(id);
    const entity = scene.entities.get(id);
    if (!entity) continue;
    if (entity.gone) {
      if (parts.title?.type === 'text') titleGesture(entity, parts.title, scene, outcome);
    } else if (entity.arrow) linkGestures(entity, parts, scene, outcome);
    else cardGestures(entity, parts, scene, outcome);
  }
  const made = copyGestures(sorted.copies, scene, outcome);
  arrowGestures(sorted.arrows, scene, outcome, made);
  for (const element of sorted.drawings) {
    if (element.isDeleted) outcome.gestures.push({ kind: 'removed', id: element.id });
    else if (!adoptWords(element, scene, outcome)) outcome.drawings.push(element);
  }
  return outcome;
}
