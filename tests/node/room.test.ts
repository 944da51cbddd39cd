/** The class Room from JavaScript: a session from opening to closing, and every way to call it wrongly. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KwadrantError, Role, Room } from '../../plugin/host/addon.js';
import { decodeHostMessage } from '../../plugin/protocol/hostMessages.js';
import type { Gesture } from '../../plugin/protocol/messages.js';
import { encodePageMessage } from '../../plugin/protocol/pageMessages.js';
import { protocolVersion } from '../../plugin/protocol/version.js';
import { addon, newMap, pack } from './moduleFile.js';

const id = (n: number) => `A${String(n).padStart(21, '0')}`;

const hello = (memberKey: bigint) =>
  encodePageMessage({
    type: 'hello', protocolVersion, memberKey, epoch: 0n, seq: 0, nickname: '', calm: false, pack: '',
  });
const gesture = (n: number, ...gestures: Gesture[]) => encodePageMessage({ type: 'gesture', n, gestures });
const created = (n: number): Gesture => {
  return { kind: 'created', id: id(n), entity: 'initiative', title: `Initiatief ${n}` };
};

const failure = async (action: () => unknown): Promise<KwadrantError> => {
  try {
    await action();
  } catch (error) {
    return error as KwadrantError;
  }
  throw new Error('nothing was thrown');
};

function typesOf(room: Room): string[] {
  room.tick();
  return room.take().map((message) => decodeHostMessage(message.bytes).type);
}

describe('a session', () => {
  it('goes from opening to closing, and what was saved is there again', async () => {
    const path = await newMap();
    const room = await addon.Room.open(path);
    expect(room.title).toBe('Testwijk');
    expect(room.mapId).toMatch(/^[A-D][\w-]{21}$/);
    const member = room.join(1);
    room.receive(member, hello(1n));
    expect(typesOf(room)).toEqual(['welcome', 'snapshot', 'members']);
    room.receive(member, gesture(1, created(1)));
    expect(typesOf(room)).toEqual([]);
    await room.save();
    expect(typesOf(room)).toEqual(['frame']);
    expect(room.save()).toBeUndefined();
    room.leave(member);
    expect(room.memberCount).toBe(0);
    await room.close();
    expect(JSON.parse(await addon.inspectMap(path)).initiatives).toHaveLength(1);
  });

  it('saves what is left when it is closed, also while a save is under way', async () => {
    const path = await newMap();
    const room = await addon.Room.open(path);
    const member = room.join(1);
    room.receive(member, hello(1n));
    room.receive(member, gesture(1, created(1)));
    const saving = room.save();
    room.receive(member, gesture(2, created(2)));
    const closing = room.close();
    await Promise.all([saving, closing]);
    expect(JSON.parse(await addon.inspectMap(path)).initiatives).toHaveLength(2);
    expect((await failure(() => room.tick())).code).toBe('read_only');
    expect((await failure(() => room.close())).code).toBe('read_only');
  });

  it('keeps pictures', async () => {
    const path = await newMap();
    const room = await addon.Room.open(path);
    const picture = Uint8Array.from([1, 2, 3, 255]);
    room.putFile(null, 1, 'plaatje', 'image/png', picture);
    expect((await failure(() => room.putFile(null, 0, 'x', 'image/png', picture))).code).toBe('not_allowed');
    expect((await failure(() => room.putFile(null, 1, 'x', 'text/html', picture))).code).toBe('file_type');
    expect(room.getFile('ander')).toBeUndefined();
    await room.close();
    const again = await addon.Room.open(path);
    expect(again.getFile('plaatje')).toEqual({ mime: 'image/png', data: Buffer.from(picture) });
    await again.close();
  });
});

describe('errors', () => {
  it('carry code, family and params', async () => {
    const missing = await failure(() => addon.Room.open('/nergens/kaart.kwadrant'));
    expect(missing).toBeInstanceOf(Error);
    expect([missing.code, missing.family, typeof missing.params]).toEqual(['store_missing', 'storage', 'object']);
    const path = await newMap();
    expect((await failure(() => addon.createMap(path, 'Nog een', '{}', ''))).code).toBe('pack_invalid');
    const longTitle = await failure(() => addon.createMap(`${path}.nieuw`, 'x'.repeat(501), pack, ''));
    expect([longTitle.code, existsSync(`${path}.nieuw`)]).toEqual(['limit_text', false]);
    await addon.createMap(`${path}.nieuw`, 'x'.repeat(500), pack, '');
    const room = await addon.Room.open(path);
    expect((await failure(() => addon.Room.open(path))).code).toBe('store_locked');
    await room.close();
  });

  it('come for every argument of a wrong kind, and the process lives', async () => {
    const room = await addon.Room.open(await newMap());
    const odd: unknown[] = [undefined, null, NaN, -1, 1.5e10, 'x', {}, [], () => 0, Symbol('s'), 10n];
    const methods = ['join', 'receive', 'leave', 'resync', 'putFile', 'getFile'] as const;
    for (const method of methods) {
      for (const value of odd) {
        // Whatever happens must be an ordinary answer or an Error.
        try {
          (room[method] as (...args: unknown[]) => unknown)(value, value, value, value, value);
        } catch (error) {
          expect(error, `${method}(${String(value)})`).toBeInstanceOf(Error);
        }
      }
    }
    const onFiles = [
      'createMap', 'inspectMap', 'importCsv', 'exportMap', 'upgradeMap', 'verifyMap', 'copyMap',
    ] as const;
    for (const name of onFiles) {
      for (const value of odd.filter((v) => typeof v !== 'string')) {
        const call = addon[name] as (...args: unknown[]) => Promise<unknown>;
        expect(await failure(() => call(value, value, value, value)), name).toBeInstanceOf(Error);
      }
    }
    expect(await failure(() => new (addon.Room as unknown as new () => Room)())).toBeInstanceOf(TypeError);
    expect(await failure(() => addon.Room.prototype.tick.call({} as Room))).toBeInstanceOf(TypeError);
    expect(await failure(() => room.join(3 as Role))).toBeInstanceOf(RangeError);
    await room.close();
  });
});
