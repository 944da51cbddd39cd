/** A room's view made by hand, for tests of what the panel reads from it. It is not a session: nothing is sent. */
import type { Changes, Entity, MapView, Matrix, Place, Refusal, Session } from '../../session/types.js';
import type { Gesture } from '../../../protocol/messages.js';

export const placedAt = (x: number, y: number, rx = 0, ry = 0): Place =>
  ({ state: 'placed', x, y, rx, ry, dx: 0, dy: 0, ax: 0, ay: 0, fw: 0, fh: 0 });

/** An entity with the parts that matter to a test. */
export function entity(ref: number, parts: Partial<Entity> & { title?: string }): Entity {
  const { title, ...rest } = parts;
  const fields = new Map(title === undefined ? [] : [['title', { kind: 'text' as const, value: title }]]);
  return { ref, id: `id${ref}`, kind: 'initiative', gone: false, place: { state: 'none' }, fields, ...rest };
}

export interface FakeRoom {
  session: Session;
  sent: Gesture[][];
  /** Sets entities and tells the listeners. */
  put(...entities: Entity[]): void;
  /** Tells of a board: 1000 × 1000 units round the middle. */
  lay(flip: Pick<Matrix, 'flipX' | 'flipY'>): void;
  /** What is on its way; a test takes it out. */
  waiting: Gesture[];
  /** Tells that something about what is saved has changed. */
  saved(): void;
  refuse(refusal: Refusal): void;
}

export function fakeRoom(): FakeRoom {
  const entities = new Map<number, Entity>();
  const byId = new Map<string, Entity>();
  const waiting: Gesture[] = [];
  const sent: Gesture[][] = [];
  const listeners = new Set<(changes: Changes) => void>();
  const refusals = new Set<(refusal: Refusal) => void>();
  const nothing: Changes = {
    entities: new Set(), all: false, matrix: false, totals: false, map: false, members: false, presence: false,
    status: false,
  };
  const tell = (changes: Partial<Changes>): void => {
    for (const listener of listeners) listener({ ...nothing, ...changes });
  };
  const view: MapView & { matrix: Matrix | undefined } = {
    ready: true, mapId: 'map', role: 'editor', member: 1, entities, byId, matrix: undefined, totals: undefined,
    map: new Map(), pack: undefined, limits: {}, members: new Map(), status: { state: 'saved' },
    pendingFor: (id) => waiting.filter((gesture) => gesture.id === id).length,
  };
  const session: Session = {
    view,
    subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    onRefusal: (listener) => { refusals.add(listener); return () => refusals.delete(listener); },
    send: (gestures) => {
      sent.push([...gestures]);
      waiting.push(...gestures);
    },
    waiting: () => [...waiting],
    undo: () => undefined, redo: () => undefined, presence: () => undefined,
    putFile: async () => undefined, getFile: async () => undefined,
    ask: async () => { throw new Error('a made-up room answers nothing'); },
    setNickname: () => undefined, setCalm: () => undefined, newId: () => 'new', close: () => undefined,
  };
  return {
    session, sent, waiting,
    put: (...changed) => {
      for (const one of changed) {
        entities.set(one.ref, one);
        byId.set(one.id, one);
      }
      tell({ entities: new Set(changed.map((one) => one.ref)) });
    },
    lay: (flip) => {
      const matrix = { x: -500, y: -500, w: 1000, h: 1000 };
      view.matrix = { lens: 'l', size: 0, assets: [], labels: [], strip: matrix, matrix, ...flip };
      tell({ matrix: true });
    },
    saved: () => tell({ status: true }),
    refuse: (refusal) => { for (const listener of refusals) listener(refusal); },
  };
}
