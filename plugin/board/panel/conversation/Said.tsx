import { useState } from 'react';
import { usePack, usePanel, useRights, useSay, useText } from '../context.js';
import { type Item, textOf } from '../model/items.js';
import { actionKind } from '../model/kinds.js';
import { ItemLink } from '../parts/ItemLink.js';
import { ActionForm } from './ActionForm.js';
import { actionsFrom, agreementGestures, briefOf, sayers } from './answers.js';
import { PartyMark } from './PartyMark.js';

/** One answer, who said it, and the actions that came of it. */
export function Said({ answer }: { answer: Item }) {
  const { store, notices, go } = usePanel();
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const { edit } = useRights();
  const [acting, setActing] = useState(false);
  const words = textOf(answer.fields.get('text')) || answer.title;
  const party = sayers(pack)?.options.find((one) => one.id === textOf(answer.fields.get('said_by')));
  const actions = actionsFrom(store, [answer]);
  const brief = briefOf(words);
  return (
    <li className="panel-said">
      <p className="panel-prewrap">{words}</p>
      {party && (
        <p className="panel-quiet panel-audience">
          <PartyMark party={party.id} />
          {say(party.title)}
        </p>
      )}
      {actions.length > 0 && (
        <ul className="panel-said-actions" aria-label={text('panel.conversation.actionsOf')}>
          {actions.map((one) => <li key={one.id} className="panel-row">→<ItemLink id={one.id} /></li>)}
        </ul>
      )}
      {edit && !acting && (
        <div className="panel-row">
          {pack.kind(actionKind) && (
            <button type="button" className="panel-text"
              aria-label={text('panel.conversation.actFor', { answer: brief })} onClick={() => setActing(true)}>
              {text('panel.conversation.act')}
            </button>
          )}
          <button type="button" className="panel-text" aria-label={text('panel.conversation.editOf', { answer: brief })}
            onClick={() => go({ name: 'details', id: answer.id })}>
            {text('panel.conversation.edit')}
          </button>
        </div>
      )}
      {edit && acting && (
        <ActionForm start={brief} onClose={() => setActing(false)} onSubmit={(made) => {
          const id = store.session.newId();
          store.send(agreementGestures(pack, () => store.session.newId(), id, made, [answer]));
          notices.announce(text('panel.conversation.acted', { title: made.title }));
          setActing(false);
        }} />
      )}
    </li>
  );
}
