import { useId } from 'react';
import { useLanguage, useRights, useSay, useText } from '../context.js';
import { SectionView } from '../details/MoreFields.js';
import { factOf, saysNothing } from '../model/facts.js';
import type { Item } from '../model/items.js';
import type { Field } from '../model/pack/types.js';
import { sectionsOf } from '../model/sections.js';
import { ItemLink } from '../parts/ItemLink.js';

/** What can be written down at a step: a line each, which opens. Who may only look reads what is filled in. */
export function StepFields({ item, fields }: { item: Item; fields: readonly Field[] }) {
  const id = useId();
  const text = useText();
  const { edit } = useRights();
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{text('panel.approach.fields')}</h3>
      {edit && sectionsOf(fields).map((section) => <SectionView key={section.id} item={item} section={section} />)}
      {!edit && <Filled item={item} fields={fields} />}
    </section>
  );
}

function Filled({ item, fields }: { item: Item; fields: readonly Field[] }) {
  const language = useLanguage();
  const say = useSay();
  const text = useText();
  const told = fields.map((field) => ({ field, fact: factOf(item, field, language) }))
    .filter(({ fact }) => !saysNothing(fact));
  if (told.length === 0) return <p className="panel-quiet">{text('panel.details.nothingSaid')}</p>;
  return (
    <dl className="panel-facts">
      {told.map(({ field, fact }) => (
        <div key={field.name}>
          <dt>{say(field.title)}</dt>
          {fact.lines.map((line, index) => <dd key={index} className="panel-prewrap">{line}</dd>)}
          {fact.ids.map((one) => <dd key={one}><ItemLink id={one} /></dd>)}
        </div>
      ))}
    </dl>
  );
}
