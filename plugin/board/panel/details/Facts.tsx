import { useLanguage, usePack, useSay, useText } from '../context.js';
import { factOf, saysNothing } from '../model/facts.js';
import type { Item } from '../model/items.js';
import { ItemLink } from '../parts/ItemLink.js';
import { Links } from './Links.js';
import { PlaceFacts } from './PlaceFacts.js';

/** For who may look but not change: what is filled in, in words. */
export function Facts({ item }: { item: Item }) {
  const kind = usePack().kind(item.kind);
  return (
    <>
      <FactList item={item} />
      {kind && kind.lenses.length > 0 && <PlaceFacts item={item} kind={kind} />}
      {kind?.linkable && <Links item={item} />}
    </>
  );
}

/** Every field that says something, except the title. */
export function FactList({ item }: { item: Item }) {
  const language = useLanguage();
  const say = useSay();
  const text = useText();
  const fields = usePack().kind(item.kind)?.fields ?? [];
  const told = fields.filter((field) => field.name !== 'title')
    .map((field) => ({ field, fact: factOf(item, field, language) })).filter(({ fact }) => !saysNothing(fact));
  if (told.length === 0) return <p className="panel-quiet">{text('panel.details.nothingSaid')}</p>;
  return (
    <dl className="panel-facts">
      {told.map(({ field, fact }) => (
        <div key={field.name}>
          <dt>{say(field.title)}</dt>
          {fact.lines.map((line, index) => <dd key={index} className="panel-prewrap">{line}</dd>)}
          {fact.ids.map((id) => <dd key={id}><ItemLink id={id} /></dd>)}
        </div>
      ))}
    </dl>
  );
}
