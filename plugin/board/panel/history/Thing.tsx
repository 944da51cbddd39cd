import type { EntityThen } from '../../../protocol/ask.js';
import type { Value } from '../../../protocol/messages.js';
import { useLanguage, useLens, usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { type Fact, factOf } from '../model/facts.js';
import type { Item } from '../model/items.js';
import type { Field } from '../model/pack/types.js';
import { Icon } from '../parts/Icon.js';
import { ItemLink } from '../parts/ItemLink.js';
import { Problem } from '../parts/Problem.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { useAnswer } from '../useAnswer.js';
import { momentText } from './stops.js';
import { fieldsChanged, placeNow, placeThen, putBack, samePlace } from './then.js';

/** One thing as it was at a moment, beside how it is now; it can be put back. */
export function Thing({ at, id }: { at: number; id: string }) {
  const { store, go } = usePanel();
  const language = useLanguage();
  const text = useText();
  useTopic('entities');
  const told = useAnswer({ about: 'at' as const, at, entity: id });
  const then = told.answer?.entities.find((one) => one.id === id);
  const item = store.item(id);
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => go({ name: 'history', part: String(at) })}>
        <Icon name="back" />
        {text('panel.backTo', { place: text('panel.tab.history') })}
      </button>
      <div>
        <ScreenTitle>{then?.title || item?.title || text('panel.untitled')}</ScreenTitle>
        <p className="panel-quiet">{text('panel.history.asOf', { moment: momentText(language, at) })}</p>
      </div>
      <Problem code={told.problem} onAgain={told.again} />
      {told.answer && !then && <p>{text('panel.history.notYet')}</p>}
      {then && item && <Changed at={at} then={then} fields={told.answer?.fields ?? {}} item={item} />}
    </div>
  );
}

interface ChangedProps {
  at: number;
  then: EntityThen;
  fields: Readonly<Record<string, Value>>;
  item: Item;
}

function Changed({ at, then, fields, item }: ChangedProps) {
  const { store, notices, go } = usePanel();
  const pack = usePack();
  const text = useText();
  const { edit } = useRights();
  const board = useLens();
  const kind = pack.kind(item.kind);
  const gestures = putBack(pack, then, fields, item, board?.id);
  const moved = (kind?.lenses ?? []).some((lens) =>
    !samePlace(placeThen(then, lens), placeNow(item, lens, board?.id)));
  const old: Item = { ...item, fields: new Map(Object.entries(fields)) };
  return (
    <>
      {gestures.length === 0 && <p>{text('panel.history.unchanged')}</p>}
      {item.gone && <p>{text('panel.history.isGone')}</p>}
      {moved && <p>{text('panel.history.placeOther')}</p>}
      {kind && fieldsChanged(kind, fields, item).map((field) => (
        <FieldThen key={field.name} field={field} old={old} item={item} />
      ))}
      {edit && gestures.length > 0 && (
        <button type="button" className="panel-primary" onClick={() => {
          store.send(gestures);
          go({ name: 'history', part: String(at) });
          notices.show({ tone: 'done', text: text('panel.history.putBackDone', { title: then.title }) });
        }}>
          {text('panel.history.putBack')}
        </button>
      )}
      {!item.gone && (
        <button type="button" onClick={() => go({ name: 'details', id: item.id })}>
          {text('panel.history.openNow')}
        </button>
      )}
    </>
  );
}

function FieldThen({ field, old, item }: { field: Field; old: Item; item: Item }) {
  const language = useLanguage();
  const say = useSay();
  const text = useText();
  return (
    <dl className="panel-then">
      <dt>{say(field.title)}</dt>
      <dd><Told label={text('panel.history.then')} fact={factOf(old, field, language)} /></dd>
      <dd><Told label={text('panel.history.now')} fact={factOf(item, field, language)} /></dd>
    </dl>
  );
}

function Told({ label, fact }: { label: string; fact: Fact }) {
  const text = useText();
  const nothing = fact.lines.length + fact.ids.length === 0;
  return (
    <>
      <span className="panel-quiet">{`${label}: `}</span>
      {nothing ? text('panel.field.notSaid') : fact.lines.join(', ')}
      {fact.ids.map((one) => <ItemLink key={one} id={one} />)}
    </>
  );
}
