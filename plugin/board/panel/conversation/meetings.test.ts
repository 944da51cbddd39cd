import { describe, expect, it } from 'vitest';
import type { Value } from '../../../protocol/messages.js';
import { PanelStore } from '../model/store.js';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { answersAt, meetingFor, meetingsOf, noMeeting } from './meetings.js';

function meetings() {
  const room = fakeRoom();
  const store = new PanelStore(room.session);
  const on = (ref: number, day: number | undefined) => entity(ref, {
    kind: 'meeting',
    fields: new Map<string, Value>(day === undefined ? [] : [['when', { kind: 'int', value: day }]]),
  });
  room.put(on(1, 100), on(2, undefined), on(3, 200));
  room.put(entity(4, { kind: 'answer', fields: new Map([['meeting', { kind: 'id', value: 'id3' }]]) }));
  return { store, list: meetingsOf(store) };
}

describe('meetings', () => {
  it('stand with the last one first, and those without a day at the end', () => {
    expect(meetings().list.map((one) => one.id)).toEqual(['id3', 'id1', 'id2']);
  });

  it('take new answers: the chosen one, or else the one of today', () => {
    const { list } = meetings();
    expect(meetingFor(list, 'id2', 100)?.id).toBe('id2');
    expect(meetingFor(list, undefined, 100)?.id).toBe('id1');
    expect(meetingFor(list, undefined, 101)).toBeUndefined();
    expect(meetingFor(list, noMeeting, 100)).toBeUndefined();
  });

  it('know what was said there', () => {
    const { store } = meetings();
    expect(answersAt(store, 'id3').map((one) => one.id)).toEqual(['id4']);
    expect(answersAt(store, 'id1')).toEqual([]);
  });
});
