import { useMemo } from 'react';
import { useControls, usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { today } from '../model/days.js';
import type { Card } from '../model/pack/types.js';
import { Icon } from '../parts/Icon.js';
import { Reading } from '../parts/Reading.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { Agreements } from './Agreements.js';
import { answersOf, meetingKind } from './answers.js';
import { Audience } from './Audience.js';
import { MeetingChoice } from './MeetingChoice.js';
import { meetingFor, meetingsOf } from './meetings.js';
import { Question } from './Question.js';
import { Timer } from './Timer.js';

/** One card: its questions with what was answered, and what the talk ends with. */
export function CardTalk({ card, chosen }: { card: Card; chosen: string | undefined }) {
  const { store, go } = usePanel();
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const { edit } = useRights();
  const version = useTopic('entities');
  const answers = useMemo(() => (version >= 0 ? answersOf(store, card.id) : new Map()), [store, card, version]);
  const reading = pack.references.filter((one) => one.fits.includes(card.id) || card.sources.includes(one.id));
  const meetings = meetingsOf(store);
  const meeting = meetingFor(meetings, chosen, today());
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => go({ name: 'talk' })}>
        <Icon name="back" />
        {text('panel.conversation.allCards')}
      </button>
      <div>
        <ScreenTitle>{say(card.title)}</ScreenTitle>
        <p><Audience card={card} /></p>
      </div>
      {card.intro && <p>{say(card.intro)}</p>}
      {card.audience === 'residents' && <p className="panel-quiet">{text('panel.conversation.table')}</p>}
      {card.minutes !== undefined && <Timer card={card.id} minutes={card.minutes} />}
      {edit && pack.kind(meetingKind) && <MeetingChoice card={card} meetings={meetings} meeting={meeting} />}
      {edit && <OnBoard card={card} />}
      {card.groups.map((group) => (
        <section key={group.id} className="panel-stack panel-questions" aria-label={say(group.title)}>
          <h3>{say(group.title)}</h3>
          {group.prompts.map((prompt) => (
            <Question key={prompt.id} card={card} prompt={prompt} answers={answers.get(prompt.id) ?? []}
              meeting={meeting?.id} />
          ))}
        </section>
      ))}
      {card.check && (
        <section aria-label={text('panel.conversation.check')}>
          <h3>{text('panel.conversation.check')}</h3>
          <p>{say(card.check)}</p>
        </section>
      )}
      <Agreements words={card.action} answers={[...answers.values()].flat()} />
      <Reading references={reading} />
    </div>
  );
}

/** Puts the questions on the board as notes, for who works there. */
function OnBoard({ card }: { card: Card }) {
  const { notices } = usePanel();
  const controls = useControls();
  const say = useSay();
  const text = useText();
  if (!controls.addNotes) return null;
  return (
    <button type="button" onClick={() => {
      const questions = card.groups.flatMap((group) => group.prompts.map((prompt) => say(prompt.text)));
      const count = controls.addNotes?.([say(card.title), ...questions]) ?? 0;
      if (count > 0) notices.show({ tone: 'done', text: text('panel.conversation.onBoardDone') });
    }}>
      {text('panel.conversation.onBoard')}
    </button>
  );
}
