/** A small map for tests of the canvas: entities as a session tells them, without a room. */
import type { Entity, MapView, Matrix, Place } from '../../session/types.js';
import { knownOf, type Known, type Scene } from '../gestures.js';
import { holdOf } from '../hold.js';
import { Projection } from '../project.js';
import { Replica } from '../replica.js';
import type { SceneElement } from '../parts.js';
import { paletteFor } from '../theme.js';

export const MATRIX: Matrix = {
  lens: 'kwadranten',
  flipX: false,
  flipY: false,
  size: 0,
  matrix: { x: -640, y: -448, w: 1280, h: 896 },
  strip: { x: -640, y: 540, w: 1280, h: 92 },
  assets: [],
  labels: [
    { role: 'quadrant', key: 'individueel-burger', nl: 'een', en: 'one', x: -620, y: -430, align: 'left' },
    { role: 'quadrant', key: 'collectief-burger', nl: 'twee', en: 'two', x: 620, y: -430, align: 'right' },
    { role: 'verticalEnd', key: 'burger.burger', nl: 'burger', en: 'resident', x: 0, y: -470, align: 'centre' },
  ],
};

export function placed(x: number, y: number, fw = 0, fh = 0): Place {
  return { state: 'placed', x: 5_000, y: 5_000, rx: 0, ry: 0, dx: 0, dy: 0, ax: x, ay: y, fw, fh };
}

export function initiative(ref: number, id: string, x: number, y: number, place: Place = placed(x, y)): Entity {
  return {
    ref,
    id,
    kind: 'initiative',
    gone: false,
    card: { x, y, w: 168, h: 60, lines: [`Titel ${id}`] },
    place,
    fields: new Map([['title', { kind: 'text', value: `Titel ${id}` }]]),
  };
}

export function link(ref: number, id: string, from: Entity, to: Entity): Entity {
  const ends = { x1: from.card?.x ?? 0, y1: from.card?.y ?? 0, x2: to.card?.x ?? 0, y2: to.card?.y ?? 0 };
  const arrow = { from: from.ref, to: to.ref, ...ends };
  return { ref, id, kind: 'link', gone: false, place: { state: 'none' }, fields: new Map(), arrow };
}

export function drawing(ref: number, id: string, version: number, element: Record<string, unknown> = {}): Entity {
  const whole = { type: 'rectangle', x: 0, y: 0, width: 10, height: 10, index: 'i000000001', ...element };
  const blob = { version, nonce: version * 10, element: whole };
  return { ref, id, kind: 'drawing', gone: false, place: { state: 'none' }, fields: new Map(), drawing: blob };
}

/** A projection with a scene that stands in for the whiteboard: elements in an array, changed by the test. */
export class TestBoard {
  readonly replica = new Replica();
  readonly projection = new Projection(
    this.replica,
    (element) => element,
    { palette: paletteFor('light'), language: 'nl' },
  );
  scene: SceneElement[] = [];
  readonly pending = new Map<string, number>();
  readonly held = new Set<string>();
  private readonly entities = new Map<number, Entity>();
  private readonly byId = new Map<string, Entity>();

  /** What the room tells: these entities are so now. */
  tell(...entities: Entity[]): void {
    this.arrive(...entities);
    const view = { entities: this.entities } as unknown as MapView;
    const changed = new Set(entities.map((entity) => entity.ref));
    this.projection.touch(this.replica.take(view, { all: false, entities: changed }));
    this.flush();
  }

  /** The page has this from the room, and the board has not been told of it yet. */
  arrive(...entities: Entity[]): void {
    for (const entity of entities) {
      this.entities.set(entity.ref, entity);
      this.byId.set(entity.id, entity);
    }
  }

  /** Answers whether the scene changed. */
  flush(): boolean {
    const view = { byId: this.byId, pendingFor: (id: string) => this.pending.get(id) ?? 0 };
    const hold = holdOf({ entities: this.held }, view, this.replica);
    const next = this.projection.next(this.scene, MATRIX, hold);
    if (!next) return false;
    this.scene = next.scene;
    this.projection.settle(next.changed);
    return true;
  }

  find(id: string): SceneElement {
    const element = this.scene.find((candidate) => candidate.id === id);
    if (!element) throw new Error(`no element ${id}`);
    return element;
  }

  has(id: string): boolean {
    return this.scene.some((element) => element.id === id);
  }

  /** What a person does to an element: other values and a higher version, in place as Excalidraw does. */
  change(id: string, change: Record<string, unknown>): void {
    const element = this.find(id);
    Object.assign(element, change, { version: element.version + 1, versionNonce: element.versionNonce + 1_000 });
  }

  /** What Excalidraw makes of a copy: the same marks under another id. */
  copy(id: string, as: string, change: Record<string, unknown> = {}): void {
    this.scene.push({ ...this.find(id), id: as, ...change } as SceneElement);
  }

  asScene(edited: ReadonlySet<string> = new Set()): Scene {
    let made = 0;
    return {
      elements: this.scene,
      known: this.projection.known,
      entities: this.projection.entities,
      held: (element) => this.held.has(element.id),
      edited,
      newId: () => `new${(made += 1)}`,
    };
  }
}

export function knownAs(elements: readonly SceneElement[]): Map<string, Known> {
  return new Map(elements.map((element) => [element.id, knownOf(element)]));
}
