import { type FormEvent, useId, useState } from 'react';
import { usePanel, useText, useTopic } from '../context.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { ShareButton } from './Share.js';

/** Who is here, what I am called, and for a facilitator the links to hand out. */
export function People() {
  const { store } = usePanel();
  const text = useText();
  useTopic('members');
  useTopic('status');
  const { members, member: mine, role } = store.view;
  const sorted = [...members.values()].sort((a, b) => a.number - b.number);
  return (
    <div className="panel-stack">
      <ScreenTitle>{text('status.people', { count: members.size })}</ScreenTitle>
      <ul className="panel-people">
        {sorted.map((one) => (
          <li key={one.number}>
            <span className="panel-people-name">
              {one.nickname || text('panel.people.guest', { number: String(one.number) })}
              {one.number === mine && <> {text('panel.people.me')}</>}
            </span>
            <span className="panel-quiet">{text(`panel.role.${one.role}`)}</span>
          </li>
        ))}
      </ul>
      <Nickname />
      {role === 'facilitator' && <ShareButton />}
    </div>
  );
}

const nicknameLimit = 40;

function Nickname() {
  const { store, notices } = usePanel();
  const text = useText();
  const id = useId();
  const known = store.view.members.get(store.view.member)?.nickname ?? '';
  const [typed, setTyped] = useState<string>();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (typed === undefined) return;
    store.session.setNickname(typed.trim());
    notices.announce(text('panel.people.nicknameSaved'));
    setTyped(undefined);
  };
  return (
    <form onSubmit={save}>
      <label htmlFor={id}>{text('panel.people.nickname')}</label>
      <p className="panel-quiet" id={`${id}-hint`}>{text('panel.people.nicknameHint')}</p>
      <div className="panel-row panel-nowrap">
        <input id={id} type="text" value={typed ?? known} maxLength={nicknameLimit} autoComplete="off"
          aria-describedby={`${id}-hint`} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit">{text('panel.people.nicknameSave')}</button>
      </div>
    </form>
  );
}
