/**
 * The room's view as a scene. Keeps for every entity which elements stand for it, and makes the next scene from the
 * one on the board: elements that did not change stay the same objects, what the user holds or has not sent yet waits.
 */
import type { Entity, Matrix } from '../session/types.js';
import type { Ghost, Language } from '../shell.js';
import { worded } from './axisWords.js';
import { backgroundElements } from './background.js';
import { faint, isBright } from './dim.js';
import { drawingElement, type Restore } from './drawings.js';
import { entityElements, linkElements } from './elements.js';
import { ghostElements } from './ghosts.js';
import { isChanged, knownOf, type Expected, type Known, type Scene } from './gestures.js';
import type { NewCard } from './newCards.js';
import { indexAt, isOwnDrawingIndex, spread, TOP_INDEX } from './order.js';
import { partOf, type SceneElement } from './parts.js';
import type { Replica } from './replica.js';
import { forFootprints, type Palette } from './theme.js';

export interface Hold {
  /** True while this entity must not change on the board: under the hand, or sent and not yet answered. */
  waits(id: string): boolean;
  /** Gestures for an entity or drawing that the board has no answer to yet. */
  pending(id: string): number;
}

/** An element as it was made: all but its place, its place, and the version that it has on the board. */
interface Made {
  look: string;
  x: number;
  y: number;
  version: number;
}

export interface Next {
  scene: SceneElement[];
  /** Elements that were put on the board or changed there. */
  changed: ReadonlySet<SceneElement>;
}

export class Projection {
  readonly known = new Map<string, Known>();
  /** Element ids by entity; the background's stand under ''. */
  private readonly owned = new Map<string, readonly string[]>();
  private readonly made = new Map<string, Made>();
  private readonly behind = new Set<string>();
  private readonly expected = new Map<string, Exclude<Expected, { kind: 'back' }> | ({ kind: 'new' } & NewCard)>();
  /** Cards that were cut and put back, until the room has answered. */
  private readonly returned = new Map<string, { x: number; y: number }>();
  private readonly dropped = new Set<string>();
  private readonly moving = new Map<string, { x: number; y: number }>();
  private background = true;
  private matrix: Matrix | undefined;
  /** These are drawn as they are and all others faint; undefined: all as they are. */
  private bright: ReadonlySet<string> | undefined;
  private ghosts: readonly Ghost[] = [];
  private axisWords: ReadonlyMap<string, string> | undefined;
  private labelScale = 1;
  /** The colours of `look` for as many footprints as there are. */
  private palette: Palette;
  private nonce = 1;

  constructor(
    private readonly replica: Replica,
    private readonly restore: Restore,
    private look: { palette: Palette; language: Language },
  ) {
    this.palette = look.palette;
  }

  /** Other colours or another language: everything of ours is made again. */
  setLook(look: { palette: Palette; language: Language }): void {
    this.look = look;
    this.palette = look.palette;
    this.background = true;
    this.touchAll();
  }

  /** How many times larger than at 100 % the background's words are. Answers whether that is new. */
  setLabelScale(scale: number): boolean {
    if (scale === this.labelScale) return false;
    this.labelScale = scale;
    this.background = true;
    return true;
  }

  /** These entities must be looked at again. */
  touch(ids: Iterable<string>): void {
    for (const id of ids) this.behind.add(id);
  }

  private touchAll(): void {
    for (const id of this.owned.keys()) if (id !== '') this.behind.add(id);
  }

  /** Chooses the colours for what the room has now. */
  private countFootprints(): void {
    let count = 0;
    for (const { gone, place } of this.replica.byId.values()) {
      if (!gone && place.state === 'placed' && (place.fw > 0 || place.fh > 0)) count += 1;
    }
    const palette = forFootprints(this.look.palette, count);
    if (palette.footprintFill === this.palette.footprintFill) return;
    this.palette = palette;
    this.touchAll();
  }

  /** Draws all but these faint; undefined draws all as they are. Free drawings stay as they are. */
  setBright(ids: ReadonlySet<string> | undefined): void {
    if (ids === undefined && this.bright === undefined) return;
    this.bright = ids;
    this.touchAll();
  }

  /** Draws these and no other ghosts. */
  setGhosts(ghosts: readonly Ghost[]): void {
    this.ghosts = ghosts;
    this.behind.add(GHOSTS);
  }

  /** Words for the ends of the axes by their ids; others, and all with undefined, have those of the method. */
  setAxisWords(words: ReadonlyMap<string, string> | undefined): void {
    this.axisWords = words;
    this.background = true;
  }

  touchBackground(): void {
    this.background = true;
    if (this.ghosts.length > 0) this.behind.add(GHOSTS);
  }

  /** These local elements leave the board with the next scene. */
  drop(elementIds: Iterable<string>): void {
    for (const id of elementIds) this.dropped.add(id);
  }

  /** Shows what the room will make of a gesture, until the room tells it itself. */
  expect(expected: ReadonlyMap<string, Expected>): void {
    for (const [id, what] of expected) {
      if (what.kind === 'back') this.returned.set(id, { x: what.x, y: what.y });
      else this.expected.set(id, what);
      this.behind.add(id);
    }
  }

  /** These and no others are new cards that the room has not heard of: they are shown until it tells of them itself. */
  expectNew(cards: ReadonlyMap<string, NewCard>): void {
    for (const [id, { kind }] of this.expected) if (kind === 'new' && !cards.has(id)) this.unexpect(id);
    for (const [id, card] of cards) {
      if (this.expected.has(id) || this.replica.byId.has(id)) continue;
      this.expected.set(id, { kind: 'new', ...card });
      this.behind.add(id);
    }
  }

  /** Entities as they are on the board: the room's, and those that it is expected to make. */
  readonly entities: Scene['entities'] = {
    get: (id) => this.replica.byId.get(id) ?? this.expectedEntity(id),
    has: (id) => this.entities.get(id) !== undefined,
  };

  /** The room refused: what was expected will not come. */
  unexpect(id: string): void {
    if (this.expected.delete(id) || this.returned.delete(id)) this.behind.add(id);
  }

  /** Cards that others are dragging now, shown where they hold them. The model is not touched. */
  setMoving(dragged: ReadonlyMap<string, { x: number; y: number }>): void {
    for (const id of this.moving.keys()) if (!dragged.has(id)) this.behind.add(id);
    for (const [id, at] of dragged) {
      const before = this.moving.get(id);
      if (before?.x !== at.x || before.y !== at.y) this.behind.add(id);
    }
    this.moving.clear();
    for (const [id, at] of dragged) this.moving.set(id, at);
  }

  /** The next scene, or undefined when the one on the board is right. Call `settle` once it is on the board. */
  next(scene: readonly SceneElement[], matrix: Matrix | undefined, hold: Hold): Next | undefined {
    const current = new Map(scene.map((element) => [element.id, element]));
    const put = new Map<string, SceneElement>();
    const gone = new Set(this.dropped);
    this.dropped.clear();
    this.matrix = matrix;
    if (this.ghosts.length > 0 && (this.background || this.behind.size > 0)) this.behind.add(GHOSTS);
    if (this.background && matrix) {
      this.background = false;
      const look = { ...this.look, scale: this.labelScale };
      this.replace('', backgroundElements(worded(matrix, this.axisWords), look), current, put, gone);
    }
    for (const id of this.returned.keys()) {
      if (hold.pending(id) > 0) continue;
      this.returned.delete(id);
      this.behind.add(id);
    }
    if (this.behind.size > 0) this.countFootprints();
    for (const id of [...this.behind]) {
      if (this.mustWait(id, current, hold)) continue;
      this.behind.delete(id);
      this.replace(id, this.elementsOf(id), current, put, gone);
    }
    this.sweep(scene, gone, hold);
    if (put.size === 0 && gone.size === 0) return undefined;
    const arranged = arrange(scene, put, gone);
    return { scene: arranged, changed: new Set(arranged.filter((element) => put.has(element.id))) };
  }

  /** These are on the board now: whatever Excalidraw did to them there is what we know them by. */
  settle(changed: ReadonlySet<SceneElement>): void {
    for (const element of changed) {
      this.known.set(element.id, { ...knownOf(element), fromRoom: true });
      const made = this.made.get(element.id);
      if (made) made.version = element.version;
    }
  }

  /** These elements were read and sent as they are now. */
  sent(elements: Iterable<SceneElement>): void {
    for (const element of elements) {
      const before = this.known.get(element.id);
      if (!isChanged(element, before)) continue;
      const now = knownOf(element);
      // A card that was only moved still has the room's words.
      if (before?.fromRoom && before.words === now.words) now.fromRoom = true;
      this.known.set(element.id, now);
    }
  }

  private mustWait(id: string, current: ReadonlyMap<string, SceneElement>, hold: Hold): boolean {
    // After a reload with unsent work the room's word is all there is to show.
    if (!(this.owned.get(id) ?? [id]).some((elementId) => current.has(elementId))) return false;
    if (this.returned.has(id) && current.get(id)?.isDeleted !== false) return false;
    if (hold.waits(id) || hold.pending(id) > 0 || this.isDirty(id, current)) return true;
    const link = this.replica.byId.get(id);
    const ends = link && this.replica.endsOf(link);
    return ends !== undefined && [ends.from.id, ends.to.id].some((end) => hold.waits(end) || hold.pending(end) > 0);
  }

  /** Something the user changed and that has not been read yet. */
  private isDirty(id: string, current: ReadonlyMap<string, SceneElement>): boolean {
    return (this.owned.get(id) ?? [id]).some((elementId) => {
      const element = current.get(elementId);
      const known = this.known.get(elementId);
      return element !== undefined && known !== undefined && isChanged(element, known);
    });
  }

  private elementsOf(id: string): SceneElement[] {
    if (id === GHOSTS) return this.ghostsNow();
    const elements = this.plainElementsOf(id);
    return this.bright === undefined || isBright(id, this.bright, this.replica) ? elements : elements.map(faint);
  }

  private ghostsNow(): SceneElement[] {
    if (!this.matrix) return [];
    const cardOf = (id: string) => {
      const entity = this.entities.get(id);
      return entity?.gone ? undefined : entity?.card;
    };
    return ghostElements(this.ghosts, cardOf, this.matrix, this.look.palette);
  }

  private plainElementsOf(id: string): SceneElement[] {
    const entity = this.replica.byId.get(id);
    if (!entity) return this.expectedElements(id);
    this.expected.delete(id);
    const back = this.returned.get(id);
    if (back && entity.card) {
      const seen: Entity = { ...entity, gone: false, card: { ...entity.card, ...back }, place: { state: 'none' } };
      return entityElements(seen, [], this.palette);
    }
    if (entity.gone) return [];
    if (entity.drawing) {
      const wanted = entity.drawing.element['index'];
      const index = isOwnDrawingIndex(wanted) ? wanted : TOP_AGAIN;
      const element = drawingElement(id, entity.drawing, index, this.restore);
      return element ? [element] : [];
    }
    if (entity.arrow) return this.linkElementsOf(entity);
    const at = this.moving.get(id);
    const seen: Entity = at && entity.card ? { ...entity, card: { ...entity.card, ...at } } : entity;
    return entityElements(seen, this.replica.linksAt(entity), this.palette, this.matrix?.matrix);
  }

  private linkElementsOf(entity: Entity): SceneElement[] {
    const ends = this.replica.endsOf(entity);
    if (!ends || !entity.arrow) return [];
    return linkElements(entity, entity.arrow, ends.from, ends.to, this.palette);
  }

  private expectedElements(id: string): SceneElement[] {
    const what = this.expected.get(id);
    const entity = this.expectedEntity(id);
    if (entity) return entityElements(entity, [], this.palette);
    if (what?.kind !== 'link') return [];
    const [from, to] = [this.entities.get(what.from), this.entities.get(what.to)];
    if (!from?.card || !to?.card) return [];
    const arrow = { from: from.ref, to: to.ref, x1: from.card.x, y1: from.card.y, x2: to.card.x, y2: to.card.y };
    const link = { ...this.unknown(id), kind: '', fields: new Map() };
    return linkElements(link, arrow, from, to, this.palette);
  }

  /** The card that the room will make, as far as this page can know it. */
  private expectedEntity(id: string): Entity | undefined {
    const what = this.expected.get(id);
    if (what?.kind === 'new') {
      const fields = new Map([['title', { kind: 'text', value: what.title } as const]]);
      return { ...this.unknown(id), kind: '', card: what.card, fields };
    }
    const source = what?.kind === 'copy' ? this.entities.get(what.source) : undefined;
    if (what?.kind !== 'copy' || !source?.card) return undefined;
    return { ...source, ...this.unknown(id), card: { ...source.card, x: what.x, y: what.y } };
  }

  /** Its number is above every real one, so that it lies on top of its own kind until the room gives it one. */
  private unknown(id: string) {
    return { id, ref: EXPECTED_REF + this.nonce, gone: false, place: { state: 'none' } as const };
  }

  /** Puts an entity's elements in place of those that stood for it. */
  private replace(
    id: string,
    elements: readonly SceneElement[],
    current: ReadonlyMap<string, SceneElement>,
    put: Map<string, SceneElement>,
    gone: Set<string>,
  ): void {
    const ids = elements.map((element) => element.id);
    for (const old of this.owned.get(id) ?? []) {
      if (ids.includes(old)) continue;
      gone.add(old);
      this.known.delete(old);
      this.made.delete(old);
    }
    if (ids.length === 0) this.owned.delete(id);
    else this.owned.set(id, ids);
    for (const element of elements) this.place(element, current.get(element.id), put);
  }

  private place(element: SceneElement, before: SceneElement | undefined, put: Map<string, SceneElement>): void {
    if (partOf(element)) this.placeOurs(element, before, put);
    else this.placeDrawing(element, before, put);
  }

  private placeDrawing(element: SceneElement, before: SceneElement | undefined, put: Map<string, SceneElement>): void {
    const same = before !== undefined
      && !before.isDeleted
      && before.version === element.version
      && before.versionNonce === element.versionNonce
      && before.index === element.index;
    if (same) this.known.set(element.id, knownOf(before));
    else put.set(element.id, element);
  }

  private placeOurs(element: SceneElement, before: SceneElement | undefined, put: Map<string, SceneElement>): void {
    const { x, y, ...rest } = element;
    const look = JSON.stringify(rest);
    const made = this.made.get(element.id);
    const untouched = before !== undefined && made?.look === look && before.version === made.version;
    if (untouched && made.x === x && made.y === y) return;
    this.nonce += 1;
    const version = Math.max(before?.version ?? 0, made?.version ?? 0) + 1;
    const change = { x, y, version, versionNonce: this.nonce };
    // What only moved stays the same object: Excalidraw keeps a picture of every object, and drawing those again for
    // all cards that somebody drags is by far the dearest part of showing a frame.
    const placed = untouched ? Object.assign(before as SceneElement, change) : { ...element, ...change };
    this.made.set(element.id, { look, x, y, version });
    put.set(element.id, placed);
  }

  /** Takes away what was sent, is not on its way any more, and is not on the map either. */
  private sweep(scene: readonly SceneElement[], gone: Set<string>, hold: Hold): void {
    for (const { id } of scene) {
      if (!this.known.has(id) || this.made.has(id) || this.owned.has(id)) continue;
      const entity = this.replica.byId.get(id);
      if ((entity && !entity.gone) || hold.pending(id) > 0 || hold.waits(id)) continue;
      gone.add(id);
      this.known.delete(id);
    }
  }
}

/** Stands for all ghosts among the ids of entities, of which none has a colon. */
const GHOSTS = ':ghosts';
const TOP_AGAIN = `${TOP_INDEX}V` as typeof TOP_INDEX;
const EXPECTED_REF = 100_000_000;

function byIndex(a: SceneElement, b: SceneElement): number {
  const [x, y] = [a.index ?? '~', b.index ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The scene with these elements put in and those taken out, lowest first, no index twice. */
function arrange(
  scene: readonly SceneElement[],
  put: ReadonlyMap<string, SceneElement>,
  gone: ReadonlySet<string>,
): SceneElement[] {
  const rest = new Map(put);
  const next: SceneElement[] = [];
  let ordered = true;
  for (const element of scene) {
    if (gone.has(element.id) && !put.has(element.id)) continue;
    const replaced = put.get(element.id);
    if (replaced && replaced.index !== element.index) ordered = false;
    rest.delete(element.id);
    next.push(replaced ?? element);
  }
  if (ordered && rest.size === 0) return next;
  // Not spread into a call: that takes a place on the stack for each, and a large map has more than it holds.
  for (const element of rest.values()) next.push(element);
  next.sort(byIndex);
  const indices = spread(next.map((element) => element.index ?? indexAt('top', 1)));
  return next.map((element, i) => (element.index === indices[i] ? element : { ...element, index: indices[i] ?? null }));
}
