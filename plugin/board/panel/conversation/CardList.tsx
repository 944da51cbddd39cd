import { useMemo } from 'react';
import { useLanguage, usePack, usePanel, useSay, useText, useTopic } from '../context.js';
import { dayText } from '../model/days.js';
import { textOf } from '../model/items.js';
import type { Card } from '../model/pack/types.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { answerKind } from './answers.js';
import { Audience } from './Audience.js';
import { dayOf, meetingsOf } from './meetings.js';

const mostMeetings = 8;

/** The cards to talk by, and the meetings that there were. */
export function CardList() {
  const { store } = usePanel();
  const text = useText();
  const pack = usePack();
  const version = useTopic('entities');
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const answer of version >= 0 ? store.live(answerKind) : []) {
      const card = textOf(answer.fields.get('card'));
      found.set(card, (found.get(card) ?? 0) + 1);
    }
    return found;
  }, [store, version]);
  return (
    <div className="panel-stack">
      <ScreenTitle>{text('panel.conversation.title')}</ScreenTitle>
      <p className="panel-quiet">{text('panel.conversation.intro')}</p>
      <ul className="panel-cards">
        {pack.cards.map((card) => <CardRow key={card.id} card={card} answers={counts.get(card.id) ?? 0} />)}
      </ul>
      <Meetings />
    </div>
  );
}

function CardRow({ card, answers }: { card: Card; answers: number }) {
  const { go } = usePanel();
  const say = useSay();
  const text = useText();
  return (
    <li>
      <button type="button" data-card={card.id} onClick={() => go({ name: 'talk', part: `card/${card.id}` })}>
        <span className="panel-card-title">{say(card.title)}</span>
        <Audience card={card} />
        {answers > 0 && <span className="panel-quiet">{text('panel.conversation.answers', { count: answers })}</span>}
      </button>
    </li>
  );
}

function Meetings() {
  const { store, go } = usePanel();
  const language = useLanguage();
  const text = useText();
  useTopic('entities');
  const meetings = meetingsOf(store);
  if (meetings.length === 0) return null;
  return (
    <section aria-label={text('panel.conversation.meetings')}>
      <h3>{text('panel.conversation.meetings')}</h3>
      <ul>
        {meetings.slice(0, mostMeetings).map((meeting) => {
          const day = dayOf(meeting);
          return (
            <li key={meeting.id}>
              <button type="button" className="panel-item" data-id={meeting.id}
                onClick={() => go({ name: 'talk', part: `meeting/${meeting.id}` })}>
                <span className="panel-item-title">{meeting.title || text('panel.untitled')}</span>
                {day !== undefined && <span className="panel-quiet">{dayText(language, day)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
