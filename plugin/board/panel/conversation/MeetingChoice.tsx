import { useId } from 'react';
import { useLanguage, usePanel, useText } from '../context.js';
import { dayText, today } from '../model/days.js';
import type { Item } from '../model/items.js';
import type { Card } from '../model/pack/types.js';
import { meetingKind } from './answers.js';
import { dayOf, noMeeting } from './meetings.js';

interface MeetingChoiceProps {
  card: Card;
  meetings: readonly Item[];
  meeting: Item | undefined;
}

/** To which meeting new answers belong. The one of today is chosen by itself. */
export function MeetingChoice({ card, meetings, meeting }: MeetingChoiceProps) {
  const { store, notices, go } = usePanel();
  const id = useId();
  const language = useLanguage();
  const text = useText();
  const choose = (one: string): void => go({ name: 'talk', part: `card/${card.id}/${one}` });
  const make = (): void => {
    const made = store.session.newId();
    const day = today();
    const title = text('panel.conversation.meetingTitle', { day: dayText(language, day) });
    store.send([
      { kind: 'created', id: made, entity: meetingKind, title },
      { kind: 'edited', id: made, field: 'when', value: { kind: 'int', value: day } },
    ]);
    notices.announce(text('panel.conversation.meetingMade', { title }));
    choose(made);
  };
  const label = (one: Item): string => {
    const day = dayOf(one);
    const title = one.title || text('panel.untitled');
    return day === undefined || title.includes(dayText(language, day)) ? title : `${title}, ${dayText(language, day)}`;
  };
  return (
    <div>
      <label htmlFor={id}>{text('panel.conversation.meeting')}</label>
      <div className="panel-row panel-nowrap">
        <select id={id} value={meeting?.id ?? noMeeting} onChange={(event) => choose(event.target.value)}>
          <option value={noMeeting}>{text('panel.conversation.noMeeting')}</option>
          {meetings.map((one) => <option key={one.id} value={one.id}>{label(one)}</option>)}
        </select>
        <button type="button" onClick={make}>{text('panel.conversation.meetingNew')}</button>
      </div>
    </div>
  );
}
