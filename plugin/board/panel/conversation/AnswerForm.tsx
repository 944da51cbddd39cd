import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { usePack, usePanel, useSay, useText } from '../context.js';
import { sayers } from './answers.js';
import type { AnswerDraft } from './drafts.js';
import { PartyMark } from './PartyMark.js';

const answerLimit = 4_000;

interface AnswerFormProps {
  /** The question. */
  label: string;
  draft: AnswerDraft | undefined;
  onDraft(draft: AnswerDraft): void;
  /** Words trimmed and not empty. The form stays for the next answer, said by the same people. */
  onSubmit(answer: AnswerDraft): void;
  onClose(): void;
}

/** What somebody says, and as whom: a sort of party, never a name. */
export function AnswerForm({ label, draft, onDraft, onSubmit, onClose }: AnswerFormProps) {
  const { notices } = usePanel();
  const id = useId();
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState<AnswerDraft>(draft ?? { words: '', saidBy: undefined });
  useEffect(() => field.current?.focus(), []);
  const change = (part: Partial<AnswerDraft>): void => {
    const next = { ...answer, ...part };
    setAnswer(next);
    onDraft(next);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    field.current?.focus();
    const words = answer.words.trim();
    if (words === '') {
      notices.announce(text('panel.conversation.needsWords'));
      return;
    }
    onSubmit({ words, saidBy: answer.saidBy });
    change({ words: '' });
  };
  return (
    <form className="panel-answer-form" onSubmit={send}>
      <textarea ref={field} aria-label={label} aria-describedby={id} maxLength={answerLimit} value={answer.words}
        onChange={(event) => change({ words: event.target.value })} />
      <p id={id} className="panel-quiet">{text('panel.conversation.noNames')}</p>
      <SaidBy chosen={answer.saidBy} onChoose={(saidBy) => change({ saidBy })} />
      <div className="panel-row">
        <button type="submit" className="panel-strong">{text('panel.conversation.keep')}</button>
        <button type="button" onClick={onClose}>{text('panel.conversation.ready')}</button>
      </div>
    </form>
  );
}

function SaidBy({ chosen, onChoose }: { chosen: string | undefined; onChoose(id: string | undefined): void }) {
  const id = useId();
  const say = useSay();
  const text = useText();
  const set = sayers(usePack());
  if (!set) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="panel-label">{text('panel.conversation.saidBy')}</p>
      <div className="panel-answers">
        {set.options.map((one) => (
          <button key={one.id} type="button" aria-pressed={one.id === chosen}
            onClick={() => onChoose(one.id === chosen ? undefined : one.id)}>
            <PartyMark party={one.id} />
            {say(one.title)}
          </button>
        ))}
      </div>
    </div>
  );
}
