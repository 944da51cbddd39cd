/** Every method of a room in every state of it: before it is one, open, saving, closing, closed. */
import { describe, expect, it } from 'vitest';
import type { Room } from '../../plugin/host/addon.js';
import { addon, newMap } from './moduleFile.js';

type State = 'none' | 'open' | 'saving' | 'closing' | 'closed';

const picture = Uint8Array.from([1, 2, 3]);
const methods = Object.getOwnPropertyDescriptors(addon.Room.prototype) as unknown as Record<string, PropertyDescriptor>;

/** What an honest caller passes. A method without a row here fails below. */
const args: Record<string, unknown[]> = {
  mapId: [],
  title: [],
  memberCount: [],
  readOnly: [],
  join: [1],
  receive: [1, picture],
  leave: [1],
  resync: [1],
  tick: [],
  take: [],
  save: [],
  putFile: [null, 1, 'ander', 'image/png', picture],
  getFile: ['plaatje'],
  proposeDrawing: [Buffer.from('{"elements":[]}')],
  importDrawing: [1, Buffer.from('{"elements":[]}')],
  ask: ['{"about":"doubles"}'],
  close: [],
};

async function failureOf(action: () => unknown): Promise<string> {
  try {
    await action();
    return 'ok';
  } catch (error) {
    return error instanceof TypeError ? 'TypeError' : (error as { code: string }).code;
  }
}

/** A room in that state, and what is to be awaited before the test ends. */
async function roomIn(state: State): Promise<{ room: Room; after: () => Promise<void> }> {
  const made = await addon.Room.open(await newMap());
  if (state === 'none') return { room: Object.create(addon.Room.prototype) as Room, after: () => made.close() };
  made.putFile(null, 1, 'plaatje', 'image/png', picture);
  if (state === 'open') return { room: made, after: () => made.close() };
  if (state === 'saving') {
    const saving = made.save()!;
    return { room: made, after: () => saving.then(() => made.close()) };
  }
  const closing = made.close();
  if (state === 'closed') await closing;
  return { room: made, after: () => closing };
}

const expected: Record<State, string> = {
  none: 'TypeError',
  open: 'ok',
  saving: 'ok',
  closing: 'read_only',
  closed: 'read_only',
};

describe.each(Object.entries(expected) as [State, string][])('a room that is %s', (state, outcome) => {
  it.each(Object.keys(methods).filter((name) => name !== 'constructor'))('answers %s', async (name) => {
    const row = args[name];
    expect(row, 'arguments of this method').toBeDefined();
    const { room, after } = await roomIn(state);
    const call = (methods[name]!.value ?? methods[name]!.get) as (...args: unknown[]) => unknown;
    expect(await failureOf(() => Reflect.apply(call, room, row!))).toBe(outcome);
    if (name !== 'close' || !['open', 'saving'].includes(state)) await after();
  });
});

it('says nothing is to be saved while a save is under way', async () => {
  const { room, after } = await roomIn('saving');
  expect(room.save()).toBeUndefined();
  await after();
});
