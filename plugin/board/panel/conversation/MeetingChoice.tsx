import { useLanguage, usePanel, useText } from '../context.js';
import { dayText, today } from '../model/days.js';
import type { Item } from '../model/items.js';
import type { Card } from '../model/pack/types.js';
import { Select } from '../parts/Select.js';
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
  const none = [noMeeting, text('panel.conversation.noMeeting')] as const;
  return (
    <Select label={text('panel.conversation.meeting')} value={meeting?.id ?? noMeeting} onChoose={choose}
      choices={[none, ...meetings.map((one) => [one.id, label(one)] as const)]}
      beside={<button type="button" onClick={make}>{text('panel.conversation.meetingNew')}</button>} />
  );
}
