import { useState } from 'react';
import type { Gesture } from '../../../protocol/messages.js';
import { usePack, usePanel, useSay, useText } from '../context.js';
import { OptionSelect } from '../fields/Choice.js';
import { signalKind } from '../model/kinds.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { TitleForm } from '../parts/TitleForm.js';
import { BackToIssues } from './BackToIssues.js';

/** A new signal: what one notices, and where it comes from. The form stays for the next one. */
export function SignalForm() {
  const { store, notices } = usePanel();
  const text = useText();
  const say = useSay();
  const kind = usePack().kind(signalKind);
  const title = kind?.fields.find((one) => one.name === 'title');
  const from = kind?.fields.find((one) => one.name === 'from');
  const [source, setSource] = useState('');
  const add = (words: string): void => {
    const id = store.session.newId();
    const made: Gesture = { kind: 'created', id, entity: signalKind, title: words };
    const edited: Gesture = { kind: 'edited', id, field: 'from', value: { kind: 'text', value: source } };
    store.send(source === '' ? [made] : [made, edited]);
    notices.show({ tone: 'done', text: text('panel.issues.signalAdded', { title: words }) });
  };
  return (
    <div className="panel-stack">
      <BackToIssues />
      <ScreenTitle>{text('panel.issues.newSignal')}</ScreenTitle>
      <p className="panel-quiet">{text('panel.issues.noNames')}</p>
      <TitleForm label={say(title?.title)} submit={text('panel.issues.add')} onSubmit={add}>
        {from?.type === 'choice' && (
          <div>
            <label htmlFor="panel-signal-from">{say(from.title)}</label>
            <OptionSelect id="panel-signal-from" options={from.set.options} chosen={source}
              onChoose={(one) => setSource(one ?? '')} />
          </div>
        )}
      </TitleForm>
    </div>
  );
}
