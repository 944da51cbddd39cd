/** Evenings at which people talked: what was answered then belongs together. */
import { inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import type { PanelStore } from '../model/store.js';
import { answerKind, meetingKind } from './answers.js';

/** In the part of a place: no meeting, although one is today. */
export const noMeeting = '-';

export function dayOf(meeting: Item): number | undefined {
  const when = meeting.fields.get('when');
  return when?.kind === 'int' ? when.value : undefined;
}

/** The last one first; those without a day at the end. */
export function meetingsOf(store: Pick<PanelStore, 'live'>): Item[] {
  return inOrder(store.live(meetingKind)).sort((a, b) => (dayOf(b) ?? -Infinity) - (dayOf(a) ?? -Infinity));
}

/** The meeting that new answers belong to: the one that was chosen, or else the one of today. */
export function meetingFor(meetings: readonly Item[], chosen: string | undefined, today: number): Item | undefined {
  if (chosen === noMeeting) return undefined;
  return meetings.find((one) => one.id === chosen) ?? meetings.find((one) => dayOf(one) === today);
}

export function answersAt(store: Pick<PanelStore, 'live'>, meeting: string): Item[] {
  return store.live(answerKind).filter((one) => {
    const at = one.fields.get('meeting');
    return at?.kind === 'id' && at.value === meeting;
  });
}
