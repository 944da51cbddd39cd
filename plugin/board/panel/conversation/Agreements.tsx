import { useState } from 'react';
import { useLanguage, usePack, usePanel, useRights, useSay, useText } from '../context.js';
import { dayText } from '../model/days.js';
import type { Item } from '../model/items.js';
import { actionKind } from '../model/kinds.js';
import type { Words } from '../model/pack/types.js';
import { Icon } from '../parts/Icon.js';
import { PickList } from '../parts/PickList.js';
import { ActionForm } from './ActionForm.js';
import { actionsFrom, agreementGestures } from './answers.js';

/** What the talk ends with: the card's own question, and what was agreed so far. */
export function Agreements({ words, answers }: { words: Words | undefined; answers: readonly Item[] }) {
  const { store, notices } = usePanel();
  const pack = usePack();
  const say = useSay();
  const language = useLanguage();
  const text = useText();
  const { edit } = useRights();
  const [open, setOpen] = useState(false);
  const actions = actionsFrom(store, answers);
  if (!pack.kind(actionKind) || (!words && actions.length === 0)) return null;
  const due = (item: Item): string => {
    const day = item.fields.get('due');
    return day?.kind === 'int' ? dayText(language, day.value) : '';
  };
  return (
    <section className="panel-stack" aria-label={text('panel.conversation.agreements')}>
      <h3>{text('panel.conversation.agreements')}</h3>
      {words && <p>{say(words)}</p>}
      <PickList label={text('panel.conversation.actionsOf')} items={actions} mark={due} />
      {edit && !open && (
        <button type="button" onClick={() => setOpen(true)}>
          <Icon name="plus" />
          {text('panel.conversation.agreementNew')}
        </button>
      )}
      {edit && open && (
        <ActionForm start="" onClose={() => setOpen(false)} onSubmit={(made) => {
          store.send(agreementGestures(pack, () => store.session.newId(), store.session.newId(), made, []));
          notices.show({ tone: 'done', text: text('panel.conversation.acted', { title: made.title }) });
          setOpen(false);
        }} />
      )}
    </section>
  );
}
