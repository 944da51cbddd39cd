/** The class Replica from JavaScript: editing, handing over, reading, and every way to call it wrongly. */
import { describe, expect, it } from 'vitest';
import { idText } from '../bench/workload/ids.js';
import { addon } from './moduleFile.js';

const { Replica } = addon;
type Replica = InstanceType<typeof Replica>;
const place = 'place.kwadranten';

function failure(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).name;
  }
  return 'nothing was thrown';
}

function withInitiatives(...titles: string[]): { replica: Replica; entities: number[] } {
  const replica = new Replica('kaart');
  const entities = titles.map((title) => {
    const entity = replica.entity(title);
    replica.create(entity, 'initiative', title);
    return entity;
  });
  return { replica, entities };
}

describe('a replica', () => {
  it('hands its changes over one by one and as a batch', () => {
    const { replica, entities } = withInitiatives('Wandelclub', 'Café 😀');
    const other = new Replica('kaart');
    expect(other.apply(replica.take())).toBe(2);
    const out = new Uint8Array(128);
    const length = replica.move(entities[0]!, 1, 2, 3, 4, out);
    expect(length).toBeGreaterThan(30);
    expect(other.apply(out, length)).toBe(1);
    expect(other.apply(out, length)).toBe(0);
    expect(replica.take()).toHaveLength(0);
    expect(other.snapshot()).toEqual(replica.snapshot());
    expect(other.changeCount).toBe(3);
  });

  it('hands a batch over into bytes that are there', () => {
    const { replica } = withInitiatives('Wandelclub', 'Moestuin');
    expect(failure(() => replica.take(new Uint8Array(8)))).toBe('limit_changes');
    const out = new Uint8Array(1_000);
    const length = replica.take(out);
    const other = new Replica('kaart');
    expect(other.apply(out, length)).toBe(2);
    expect(other.snapshot()).toEqual(replica.snapshot());
    expect(replica.take(out)).toBe(0);
    expect(replica.take(new Uint8Array())).toBe(0);
    expect(failure(() => replica.take('ruimte' as never))).toBe('TypeError');
  });

  it('makes many moves at once', () => {
    const { replica, entities } = withInitiatives('Wandelclub', 'Moestuin');
    const [a, b] = [entities[0]!, entities[1]!];
    const column = (...numbers: number[]) => new Uint16Array(numbers);
    const zeros = column(0, 0, 0);
    replica.moveAll(new Uint32Array([a, b, a]), column(1, 3, 5), column(2, 4, 6), column(0, 0, 7), column(0, 0, 8));
    const other = new Replica('kaart');
    expect(other.apply(replica.take())).toBe(5);
    expect([...other.column(place).places!]).toEqual([5, 6, 7, 8, 0, 0, 3, 4, 0, 0, 0, 0]);
    const all = (...entities: number[]) => replica.moveAll(new Uint32Array(entities), zeros, zeros, zeros, zeros);
    expect(failure(() => all(a))).toBe('bad_value');
    expect(failure(() => all(a, b, 77))).toBe('unknown_entity');
    const plain = [0, 0, 0] as never;
    expect(failure(() => replica.moveAll(new Uint32Array(3), zeros, zeros, zeros, plain))).toBe('TypeError');
  });

  it('makes many moves of what stands in a table', () => {
    const { replica, entities } = withInitiatives('Wandelclub', 'Moestuin');
    const table = Uint32Array.from(entities.reverse());
    const two = (a: number, b: number) => new Uint16Array([a, b]);
    const move = (...positions: number[]) =>
      replica.moveAll(new Uint32Array(positions), two(1, 2), two(3, 4), two(5, 6), two(7, 8), table);
    move(0, 1);
    const after = replica.changeCount;
    expect([...replica.column(place).places!]).toEqual([2, 4, 6, 8, 0, 0, 1, 3, 5, 7, 0, 0]);
    expect(failure(() => move(0, 2))).toBe('unknown_entity');
    expect(failure(() => move(0))).toBe('bad_value');
    const plain = [0, 1] as never;
    expect(failure(() => replica.moveAll(table, two(1, 2), two(3, 4), two(5, 6), two(7, 8), plain))).toBe('TypeError');
    expect(replica.changeCount).toBe(after);
  });

  it('is loaded from a snapshot and read column by column', () => {
    const { replica, entities } = withInitiatives('Wandelclub', 'Café 😀');
    replica.move(entities[1]!, 10_000, 0, 5, 6);
    replica.set(entities[0]!, 'members', 12);
    replica.set(entities[0]!, 'open', true);
    const loaded = Replica.load(replica.snapshot());
    expect(loaded.mapId).toBe(replica.mapId);
    expect(loaded.entityCount).toBe(3);
    const title = loaded.column('title');
    const titles = [...title.ends!].map((end, row) => title.text!.slice(title.starts![row], end));
    expect(titles.sort()).toEqual(['Café 😀', 'Wandelclub']);
    expect([...loaded.column(place).places!]).toEqual([10_000, 0, 5, 6, 0, 0]);
    expect([...loaded.column('members').numbers!]).toEqual([12]);
    expect([...loaded.column('open').kinds]).toEqual([1]);
    expect(loaded.column('nothing')).toEqual({ entities: new Uint32Array(), kinds: new Uint8Array() });
    const ids = loaded.ids();
    expect(ids).toHaveLength(3 * 16);
    expect(idText(ids.subarray(0, 16))).toBe(loaded.mapId);
    expect(loaded.entity(idText(ids.subarray(16, 32)))).toBe(1);
  });

  it('says by a stable code what it refuses', () => {
    const { replica, entities } = withInitiatives('Wandelclub');
    const entity = entities[0]!;
    const before = replica.changeCount;
    expect(failure(() => replica.move(99, 1, 2, 3, 4))).toBe('unknown_entity');
    expect(failure(() => replica.move(1.5, 1, 2, 3, 4))).toBe('unknown_entity');
    for (const wrong of [-1, 10_001, 0.5, NaN, Infinity]) {
      expect(failure(() => replica.move(entity, wrong, 2, 3, 4))).toBe('bad_place');
    }
    expect(failure(() => replica.move(entity, 1, 2, 3, 4, new Uint8Array(3)))).toBe('limit_changes');
    expect(failure(() => replica.set(entity, 'members', 0.5))).toBe('bad_value');
    expect(failure(() => replica.set(entity, 'Members', 1))).toBe('unknown_field');
    expect(failure(() => replica.set(entity, 'title', 1))).toBe('bad_change');
    expect(failure(() => replica.create(entity, 'initiative', 'x'.repeat(501)))).toBe('limit_text');
    expect(failure(() => replica.entity(''))).toBe('bad_value');
    expect(failure(() => replica.apply(new Uint8Array([1, 2, 3])))).toBe('bad_change');
    expect(failure(() => Replica.load(new Uint8Array(10)))).toBe('snapshot_corrupt');
    expect(failure(() => new Replica(''))).toBe('bad_value');
    expect(replica.changeCount).toBe(before);
  });

  it('throws a TypeError or RangeError for arguments of another type', () => {
    const { replica, entities } = withInitiatives('Wandelclub');
    const wrong = (value: unknown) => value as never;
    expect(failure(() => replica.move(wrong('1'), 1, 2, 3, 4))).toBe('TypeError');
    expect(failure(() => replica.move(entities[0]!, 1, 2, 3, 4, wrong(new Uint16Array(99))))).toBe('TypeError');
    expect(failure(() => replica.apply(wrong('bytes')))).toBe('TypeError');
    expect(failure(() => replica.apply(new Uint8Array(3), 4))).toBe('RangeError');
    expect(failure(() => replica.apply(new Uint8Array(3), NaN))).toBe('RangeError');
    expect(failure(() => replica.set(entities[0]!, 'x', wrong(undefined)))).toBe('TypeError');
    expect(failure(() => Replica.load(wrong({})))).toBe('TypeError');
    expect(failure(() => new Replica(wrong(7)))).toBe('TypeError');
  });

  it('gives functions that go on without it', () => {
    const { replica, entities } = withInitiatives('Wandelclub');
    const other = new Replica('kaart');
    const [{ move }, { apply }] = [replica, other];
    apply(replica.take());
    const out = new Uint8Array(128);
    expect(apply(out, move(entities[0]!, 1, 2, 3, 4, out))).toBe(1);
    expect(other.snapshot()).toEqual(replica.snapshot());
  });

  it('lives on when its bytes were detached', () => {
    const { replica, entities } = withInitiatives('Wandelclub');
    const out = new Uint8Array(128);
    structuredClone(out.buffer, { transfer: [out.buffer] });
    expect(failure(() => replica.move(entities[0]!, 1, 2, 3, 4, out))).toBe('limit_changes');
    expect(failure(() => replica.apply(out))).toBe('bad_change');
  });
});
