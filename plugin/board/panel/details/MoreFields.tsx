import { useState } from 'react';
import { useLanguage, useSay, useText } from '../context.js';
import { FieldView } from '../fields/FieldView.js';
import { type Fact, factOf, saysNothing } from '../model/facts.js';
import type { Item } from '../model/items.js';
import type { Section } from '../model/sections.js';

/** Fields that nobody needs to fill in: a line each, which opens and says what is filled in already. */
export function MoreFields({ item, sections }: { item: Item; sections: readonly Section[] }) {
  const text = useText();
  const count = sections.reduce((sum, section) => sum + section.fields.length, 0);
  const [open, setOpen] = useState(false);
  return (
    <details className="panel-more panel-more-fields" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('panel.more.title', { count })}</summary>
      {open && sections.map((section) => <SectionView key={section.id} item={item} section={section} />)}
    </details>
  );
}

/** What a closed section says: its one short answer, or how much is filled in. */
function toldOf(facts: readonly Fact[], text: ReturnType<typeof useText>): string {
  const [only] = facts;
  const filled = facts.filter((fact) => !saysNothing(fact)).length;
  if (!only || filled === 0) return '';
  if (facts.length > 1) return text('panel.more.filled', { count: filled, of: facts.length });
  if (only.lines.length === 1) return only.lines[0] ?? '';
  return text('panel.more.some', { count: only.lines.length + only.ids.length });
}

/** A few fields that belong together: one line that says what is filled in, and opens. */
export function SectionView({ item, section }: { item: Item; section: Section }) {
  const language = useLanguage();
  const say = useSay();
  const text = useText();
  const [open, setOpen] = useState(false);
  const { fields } = section;
  const told = toldOf(fields.map((field) => factOf(item, field, language)), text);
  return (
    <details className="panel-more panel-section" onToggle={(event) => {
      event.stopPropagation();
      setOpen(event.currentTarget.open);
    }}>
      <summary>
        <span className="panel-section-title">
          {say(fields[0]?.title)}
          {fields.length > 1 && (
            <span className="panel-quiet">{` ${text('panel.more.and', { count: fields.length - 1 })}`}</span>
          )}
        </span>
        {!open && told !== '' && <span className="panel-quiet panel-section-told">{told}</span>}
      </summary>
      {open && (
        <div className="panel-stack panel-section-fields">
          {fields.map((field) => <FieldView key={field.name} item={item} field={field} />)}
        </div>
      )}
    </details>
  );
}
