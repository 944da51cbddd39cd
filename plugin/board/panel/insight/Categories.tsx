import { useState } from 'react';
import type { CategoryFigure } from '../../../protocol/ask.js';
import { usePack, useSay, useText } from '../context.js';
import { Line } from './Lines.js';

/** How what is on the map is spread over choices: a list each, closed until somebody wants it. */
export function Categories({ categories }: { categories: readonly CategoryFigure[] }) {
  const text = useText();
  const used = categories.filter((one) => one.options.some((option) => option.count > 0));
  if (used.length === 0) return null;
  return (
    <section aria-label={text('panel.insight.categories')}>
      <h3>{text('panel.insight.categories')}</h3>
      {used.map((one) => <Category key={`${one.kind} ${one.field}`} figure={one} />)}
    </section>
  );
}

function Category({ figure }: { figure: CategoryFigure }) {
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const [open, setOpen] = useState(false);
  const kind = pack.kind(figure.kind);
  const field = kind?.fields.find((one) => one.name === figure.field);
  const set = pack.choiceSet(figure.choice_set);
  if (!kind || !field || !set) return null;
  const title = (id: string): string => say(set.options.find((one) => one.id === id)?.title) || id;
  const unused = figure.options.filter((one) => one.count === 0).map((one) => title(one.id));
  return (
    <details className="panel-more panel-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="panel-section-title">
          {say(field.title)}
          <span className="panel-quiet">{` ${say(kind.plural).toLowerCase()}`}</span>
        </span>
      </summary>
      {open && figure.options.filter((one) => one.count > 0).map((one) => (
        <Line key={one.id} name={`${figure.kind} ${figure.field} ${one.id}`} ids={one.entities}
          mark={String(one.count)}>
          {title(one.id)}
        </Line>
      ))}
      {open && unused.length > 0 && (
        <p className="panel-quiet">{text('panel.insight.unused', { options: unused.join(', ') })}</p>
      )}
    </details>
  );
}
