/** What the outbox asks of a storage, held against both there are: the browser's, and the one in other tests. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserEnvironment } from './browser.js';
import type { KeyValueStore } from './environment.js';
import { Outbox } from './outbox.js';
import { MemoryStore } from './testing/world.js';

/** As the DOM's: what is stored are its own properties, and a full one throws. */
class DomStorage {
  declare capacity: number;
  declare blocked: boolean;

  constructor() {
    Object.defineProperties(this, {
      capacity: { value: Infinity, writable: true },
      blocked: { value: false, writable: true },
    });
  }

  getItem(name: string): string | null {
    return (Object.getOwnPropertyDescriptor(this, name)?.value as string | undefined) ?? null;
  }

  setItem(name: string, value: string): void {
    const texts = Object.entries({ ...this, [name]: value }).flat() as string[];
    if (texts.join('').length > this.capacity) throw new Error('QuotaExceededError');
    Object.defineProperty(this, name, { value, enumerable: true, configurable: true });
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}

interface Store {
  store: KeyValueStore;
  limit(capacity: number): void;
  block(): void;
}

const stores: [string, () => Store][] = [
  ['the one of the tests', () => {
    const store = new MemoryStore();
    return { store, limit: (capacity) => (store.capacity = capacity), block: () => (store.blocked = true) };
  }],
  ['the browser\'s', () => {
    const storage = new DomStorage();
    vi.stubGlobal('window', {
      get localStorage() {
        if (storage.blocked) throw new Error('SecurityError');
        return storage;
      },
    });
    const limit = (capacity: number) => (storage.capacity = capacity);
    return { store: browserEnvironment().deviceStorage, limit, block: () => (storage.blocked = true) };
  }],
];

afterEach(() => void vi.unstubAllGlobals());

describe.each(stores)('%s', (_name, make) => {
  it('goes through all names, though each is deleted on the way', () => {
    const { store } = make();
    const names = ['e', 'd', 'c', 'b', 'a'];
    for (const name of names) expect(store.set(name, name)).toBe(true);
    const seen: string[] = [];
    for (const name of store.keys()) {
      seen.push(name);
      store.remove(name);
      store.set(`new ${name}`, 'x');
    }
    expect(seen.sort()).toEqual([...names].sort());
    expect(store.keys().sort()).toEqual(names.map((name) => `new ${name}`).sort());
  });

  it('keeps what it had when it is full, and has room again for what is removed', () => {
    const { store, limit } = make();
    store.set('a', '1234');
    store.set('b', '1234');
    limit(10);
    expect(store.set('a', '12345')).toBe(false);
    expect(store.set('c', '')).toBe(false);
    expect([store.get('a'), store.get('c')]).toEqual(['1234', undefined]);
    store.remove('b');
    expect(store.set('a', '12345')).toBe(true);
    expect(store.get('a')).toBe('12345');
  });

  it('knows nothing and takes nothing while it is blocked', () => {
    const { store, block } = make();
    store.set('a', '1');
    block();
    expect([store.keys(), store.get('a'), store.set('b', '1')]).toEqual([[], undefined, false]);
    expect(() => store.remove('a')).not.toThrow();
  });

  it('gives an outbox back all that can be read, and loses only what cannot', () => {
    const { store } = make();
    const key = '00000000000000ff';
    const first = new Outbox(store, 'map', { key, next: 1 });
    for (let i = 0; i < 4; i++) first.add({ type: 'undo' });
    for (const n of [1, 3]) store.set(`kwadrant.waiting.map.${key}.${n}`, 'nonsense');
    const second = new Outbox(store, 'map', { key, next: 1 });
    expect(second.load().sort()).toEqual([1, 3]);
    expect(second.entries.map(({ n }) => n)).toEqual([2, 4]);
    expect(store.keys().length).toBe(2);
  });
});
