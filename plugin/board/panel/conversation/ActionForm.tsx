import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { usePack, usePanel, useSay, useText, useTopic } from '../context.js';
import { isoToDay } from '../model/days.js';
import { actionKind } from '../model/kinds.js';
import type { FieldOf } from '../model/pack/types.js';
import { Picker } from '../parts/Picker.js';
import type { NewAction } from './answers.js';

const titleLimit = 500;

interface ActionFormProps {
  /** Words to begin with. */
  start: string;
  onSubmit(made: NewAction): void;
  onClose(): void;
}

/** What somebody is going to do, who, and when it is done: only the first is needed. */
export function ActionForm({ start, onSubmit, onClose }: ActionFormProps) {
  const { notices } = usePanel();
  const id = useId();
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(start);
  const [owner, setOwner] = useState<string>();
  const [due, setDue] = useState('');
  useEffect(() => input.current?.select(), []);
  const fields = pack.kind(actionKind)?.fields ?? [];
  const by = fields.find((one): one is FieldOf<'reference' | 'references'> =>
    one.name === 'owner' && one.type === 'reference');
  const when = fields.find((one) => one.name === 'due' && one.type === 'date');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const words = title.trim();
    if (words === '') {
      notices.announce(text('panel.add.needsTitle'));
      input.current?.focus();
      return;
    }
    onSubmit({ title: words, owner, due: isoToDay(due) });
  };
  return (
    <form className="panel-answer-form" onSubmit={send}>
      <div>
        <label htmlFor={`${id}-title`}>{text('panel.conversation.actTitle')}</label>
        <input ref={input} id={`${id}-title`} type="text" value={title} maxLength={titleLimit} required
          autoComplete="off" onChange={(event) => setTitle(event.target.value)} />
      </div>
      {by && <Owner label={say(by.title)} kinds={by.kinds} owner={owner} onOwner={setOwner} />}
      {when && (
        <div>
          <label htmlFor={`${id}-due`}>{say(when.title)}</label>
          <input id={`${id}-due`} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        </div>
      )}
      <div className="panel-row">
        <button type="submit" className="panel-strong">{text('panel.conversation.agree')}</button>
        <button type="button" onClick={onClose}>{text('panel.conversation.notNow')}</button>
      </div>
    </form>
  );
}

interface OwnerProps {
  label: string;
  kinds: readonly string[];
  owner: string | undefined;
  onOwner(id: string): void;
}

function Owner({ label, kinds, owner, onOwner }: OwnerProps) {
  const { store } = usePanel();
  const pack = usePack();
  const text = useText();
  useTopic('entities');
  return (
    <div>
      <p className="panel-label">{label}</p>
      {owner !== undefined && <p>{store.item(owner)?.title || text('panel.untitled')}</p>}
      <Picker label={label} open={text(owner === undefined ? 'panel.pick.open' : 'panel.pick.other')}
        candidates={() => kinds.flatMap((kind) => store.live(kind))}
        makes={kinds.map((kind) => pack.kind(kind)).filter((kind) => kind !== undefined)}
        onPick={(one) => onOwner(one.id)} onMake={(kind, title) => {
          const made = store.session.newId();
          store.send([{ kind: 'created', id: made, entity: kind.id, title }]);
          onOwner(made);
        }} />
    </div>
  );
}
