import { describe, expect, it } from 'vitest';
import type { Value } from '../../../protocol/messages.js';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { factOf, saysNothing } from './facts.js';
import { readPack } from './pack/pack.js';
import { PanelStore } from './store.js';

const pack = readPack(full);

function told(kind: string, name: string, fields: Record<string, Value>): string {
  const room = fakeRoom();
  const store = new PanelStore(room.session);
  room.put(entity(1, { kind, fields: new Map(Object.entries(fields)) }));
  const item = store.item('id1');
  const field = pack.kind(kind)?.fields.find((one) => one.name === name);
  if (!item || !field) throw new Error(`no ${kind}.${name}`);
  const fact = factOf(item, field, 'nl');
  expect(saysNothing(fact)).toBe(fact.lines.length + fact.ids.length === 0);
  return [...fact.lines, ...fact.ids].join(' | ');
}

const int = (value: number): Value => ({ kind: 'int', value });
const text = (value: string): Value => ({ kind: 'text', value });
const bool = (value: boolean): Value => ({ kind: 'bool', value });

describe('factOf', () => {
  it('reads every type of field in words', () => {
    expect(told('initiative', 'on_agenda', { on_agenda: bool(false) })).toBe('Nee');
    expect(told('initiative', 'group_size', { group_size: int(12) })).toBe('12 mensen');
    expect(told('action', 'due', { due: int(20_524) })).toBe('do 12 maart 2026');
    expect(told('issue', 'who_moves', { who_moves: text('a') })).toBe('a. Wij doen het zelf');
    expect(told('initiative', 'main_goals', { 'main_goals.voice': bool(true), 'main_goals.liveable': bool(false) }))
      .toMatch(/^[^|]+$/);
    expect(told('reflection', 'ownership', { ownership: int(9_900) })).toBe('van ons samen');
    expect(told('initiative', 'step', { step: text('plan') })).toBe('2. Plan maken');
    expect(told('issue', 'who_moves_why', { who_moves_why: text('{"when":20524,"who":"","why":"snel"}') }))
      .toBe('do 12 maart 2026 | snel');
    expect(told('action', 'from', { from: { kind: 'ids', value: ['a', 'b'] } })).toBe('a | b');
    expect(told('signal', 'bundle', { bundle: { kind: 'id', value: 'a' } })).toBe('a');
    const item = pack.checklists.find((one) => one.id === 'smart')?.items[0];
    expect(told('goal', 'smart', { [`smart.${item?.id}`]: text('yes') }))
      .toMatch(/ Ja$/);
  });

  it('says nothing of what was never said, or is of another type', () => {
    expect(told('issue', 'who_moves', { who_moves: text('z') })).toBe('');
    expect(told('action', 'due', { due: text('soon') })).toBe('');
    expect(told('reflection', 'ownership', {})).toBe('');
  });
});
