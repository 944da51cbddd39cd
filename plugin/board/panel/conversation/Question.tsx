import { useId, useState } from 'react';
import { usePack, usePanel, useRights, useSay, useText } from '../context.js';
import type { Item } from '../model/items.js';
import type { Card, Prompt } from '../model/pack/types.js';
import { Icon } from '../parts/Icon.js';
import { AnswerForm } from './AnswerForm.js';
import { answerGestures } from './answers.js';
import { begun } from './drafts.js';
import { Said } from './Said.js';

interface QuestionProps {
  card: Card;
  prompt: Prompt;
  answers: readonly Item[];
  /** Id of the meeting that a new answer belongs to. */
  meeting: string | undefined;
}

/** One question of a card, what was said to it, and room for more. */
export function Question({ card, prompt, answers, meeting }: QuestionProps) {
  const { store, notices } = usePanel();
  const id = useId();
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const { edit } = useRights();
  const key = `${card.id}/${prompt.id}`;
  const drafts = begun(store).answers;
  const [open, setOpen] = useState(drafts.has(key));
  const question = say(prompt.text);
  return (
    <div className="panel-question" role="group" aria-labelledby={id}>
      <p id={id} className="panel-label">{question}</p>
      <ul>
        {answers.map((one) => <Said key={one.id} answer={one} />)}
      </ul>
      {edit && !open && (
        <button type="button" className="panel-text" aria-label={text('panel.conversation.answerTo', { question })}
          onClick={() => setOpen(true)}>
          <Icon name="plus" />
          {text('panel.conversation.answer')}
        </button>
      )}
      {edit && open && (
        <AnswerForm label={question} draft={drafts.get(key)} onDraft={(draft) => drafts.set(key, draft)}
          onClose={() => {
            drafts.delete(key);
            setOpen(false);
          }}
          onSubmit={({ words, saidBy }) => {
            const made = { card: card.id, prompt: prompt.id, words, saidBy, meeting };
            store.send(answerGestures(pack, store.session.newId(), made));
            notices.announce(text('panel.conversation.answered'));
          }} />
      )}
    </div>
  );
}
