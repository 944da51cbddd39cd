import { useLanguage, usePack, usePanel, useSay, useText, useTopic } from '../context.js';
import { dayText } from '../model/days.js';
import type { Item } from '../model/items.js';
import { Icon } from '../parts/Icon.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { Agreements } from './Agreements.js';
import { questionOf } from './answers.js';
import { answersAt, dayOf } from './meetings.js';
import { Said } from './Said.js';

/** What was said at one meeting, by question, and what came of it. */
export function Meeting({ id }: { id: string }) {
  const { store, go } = usePanel();
  const language = useLanguage();
  const text = useText();
  useTopic('entities');
  const meeting = store.item(id);
  const answers = answersAt(store, id);
  const day = meeting && dayOf(meeting);
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => go({ name: 'talk' })}>
        <Icon name="back" />
        {text('panel.conversation.allCards')}
      </button>
      <div>
        <ScreenTitle>{meeting ? meeting.title || text('panel.untitled') : text('panel.details.unknown')}</ScreenTitle>
        {day !== undefined && <p className="panel-quiet">{dayText(language, day)}</p>}
      </div>
      {meeting && answers.length === 0 && <p>{text('panel.conversation.meetingEmpty')}</p>}
      <ByQuestion answers={answers} />
      <Agreements words={undefined} answers={answers} />
      {meeting && (
        <button type="button" onClick={() => go({ name: 'details', id })}>{text('panel.approach.form')}</button>
      )}
    </div>
  );
}

function ByQuestion({ answers }: { answers: readonly Item[] }) {
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const groups = new Map<string, Item[]>();
  for (const answer of answers) {
    const asked = questionOf(pack, answer);
    const title = asked ? say(asked.prompt.text) : text('panel.conversation.otherAnswers');
    const list = groups.get(title);
    if (list) list.push(answer);
    else groups.set(title, [answer]);
  }
  return [...groups].map(([title, items]) => (
    <section key={title} aria-label={title}>
      <h3>{title}</h3>
      <ul>{items.map((one) => <Said key={one.id} answer={one} />)}</ul>
    </section>
  ));
}
