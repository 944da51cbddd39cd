import type { Gesture } from '../../../protocol/messages.js';
import { usePack, usePanel, useText, useTopic } from '../context.js';
import type { Item } from '../model/items.js';
import { actionKind, bundleField, initiativeKind, issueKind, signalKind } from '../model/kinds.js';
import { initiativeFromAction, initiativeFromIssue, issueFrom, lineageOf, referring } from '../model/lineage.js';

/** What this can become: the next step of its lineage, as one button. */
export function NextStep({ item }: { item: Item }) {
  const { store, notices, go } = usePanel();
  const text = useText();
  const pack = usePack();
  useTopic('entities');
  const newId = (): string => store.session.newId();
  const become = (made: string, gestures: readonly Gesture[]): void => {
    store.send(gestures);
    go({ name: 'details', id: made });
    notices.show({ tone: 'done', text: text('panel.next.done', { title: item.title }) });
  };
  const done = lineageOf(store, item).later.length > 0;
  const least = pack.kind(item.kind)?.bundle?.least ?? 0;
  const signals = least > 0 ? referring(store, signalKind, bundleField, item.id).length : 0;
  if (done || item.title === '') return null;
  if (item.kind === actionKind && pack.kind(initiativeKind)) {
    return <Become words={text('panel.next.initiative')} onGo={() => {
      const id = newId();
      const assets = lineageOf(store, item).earlier.flatMap((one) => store.item(one) ?? []);
      become(id, initiativeFromAction(pack, newId, id, item, assets));
    }} />;
  }
  if (item.kind === issueKind && pack.kind(initiativeKind)) {
    return <Become words={text('panel.next.initiative')} onGo={() => {
      const id = newId();
      become(id, initiativeFromIssue(pack, newId, id, item));
    }} />;
  }
  if (least > 0 && signals >= least && pack.kind(issueKind)) {
    return <Become words={text('panel.next.issue')} onGo={() => {
      const id = newId();
      become(id, issueFrom(id, item));
    }} />;
  }
  if (signals >= least) return null;
  return <p className="panel-quiet">{text('panel.bundle.small', { count: signals, of: least })}</p>;
}

function Become({ words, onGo }: { words: string; onGo(): void }) {
  return <button type="button" className="panel-primary" onClick={onGo}>{words}</button>;
}
