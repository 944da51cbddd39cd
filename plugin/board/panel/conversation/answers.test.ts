import { describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import type { Value } from '../../../protocol/messages.js';
import { readPack } from '../model/pack/pack.js';
import { PanelStore } from '../model/store.js';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { actionsFrom, agreementGestures, answerGestures, answersOf, briefOf, questionOf, sayers } from './answers.js';

const pack = readPack(full);
const text = (value: string): Value => ({ kind: 'text', value });

function roomWith() {
  const room = fakeRoom();
  const store = new PanelStore(room.session);
  const said = (ref: number, card: string, prompt: string) =>
    entity(ref, { kind: 'answer', fields: new Map([['card', text(card)], ['prompt', text(prompt)]]) });
  room.put(said(1, 'area', 'where'), said(2, 'area', 'where'), said(3, 'area', 'who'), said(4, 'goal', 'where'));
  return { room, store };
}

describe('briefOf', () => {
  it('takes the first line that says something', () => {
    expect(briefOf('\n  Meer bankjes \nen licht')).toBe('Meer bankjes');
    expect(briefOf(' ')).toBe('');
  });

  it('cuts a long line at a word, and one long word anywhere', () => {
    const cut = briefOf('bankjes '.repeat(20));
    expect(cut).toMatch(/bankjes…$/);
    expect(cut.length).toBeLessThanOrEqual(81);
    expect([...briefOf('😀'.repeat(100))].length).toBe(81);
  });
});

describe('answersOf', () => {
  it('keeps answers by question, of one card only', () => {
    const { store } = roomWith();
    const told = [...answersOf(store, 'area')].map(([prompt, items]) => `${prompt}: ${items.map((one) => one.id)}`);
    expect(told).toEqual(['where: id1,id2', 'who: id3']);
  });

  it('finds the question again, and none that the pack has not', () => {
    const { room, store } = roomWith();
    room.put(entity(9, { kind: 'answer', fields: new Map([['card', text('area')], ['prompt', text('no_such')]]) }));
    const question = (id: string) => {
      const item = store.item(id);
      return item && questionOf(pack, item)?.prompt.id;
    };
    expect(question('id3')).toBe('who');
    expect(question('id9')).toBeUndefined();
  });
});

describe('a new answer', () => {
  it('is one change that names card and question, and who said it by sort', () => {
    const made = { card: 'area', prompt: 'who', words: 'Veel ouderen', saidBy: 'resident', meeting: 'm' };
    const gestures = answerGestures(pack, 'a', made);
    expect(gestures[0]).toEqual({ kind: 'created', id: 'a', entity: 'answer', title: 'Veel ouderen' });
    const fields = gestures.slice(1).map((one) => (one.kind === 'edited' ? [one.field, one.value] : one));
    expect(fields).toEqual([
      ['card', text('area')], ['prompt', text('who')], ['text', text('Veel ouderen')], ['said_by', text('resident')],
      ['meeting', { kind: 'id', value: 'm' }],
    ]);
    expect(sayers(pack)?.options.map((one) => one.id)).toContain('resident');
  });

  it('says nothing of what nobody said', () => {
    const made = { card: 'area', prompt: 'who', words: 'x', saidBy: undefined, meeting: undefined };
    expect(answerGestures(pack, 'a', made)).toHaveLength(4);
  });
});

describe('an agreement', () => {
  it('names the answer that it comes from, its owner and its day', () => {
    const { room, store } = roomWith();
    const from: Value = { kind: 'ids', value: ['id1', 'id2'] };
    room.put(entity(7, { kind: 'action', fields: new Map([['title', text('x')], ['from', from]]) }));
    const answer = store.item('id1');
    if (!answer) throw new Error('no answer');
    const made = { title: 'Bankje plaatsen', owner: 'p', due: 20_524 };
    const gestures = agreementGestures(pack, () => 'l', 'act', made, [answer]);
    const edited = gestures.flatMap((one) => (one.kind === 'edited' ? [[one.field, one.value]] : []));
    expect(edited).toEqual([
      ['from', { kind: 'ids', value: ['id1'] }], ['owner', { kind: 'id', value: 'p' }],
      ['due', { kind: 'int', value: 20_524 }],
    ]);
    expect(actionsFrom(store, [answer, ...store.live('answer')]).map((one) => one.id)).toEqual(['id7']);
  });

  it('stands by itself when it comes from no answer', () => {
    const made = { title: 'Bankje', owner: undefined, due: undefined };
    expect(agreementGestures(pack, () => 'l', 'act', made, []))
      .toEqual([{ kind: 'created', id: 'act', entity: 'action', title: 'Bankje' }]);
  });
});
