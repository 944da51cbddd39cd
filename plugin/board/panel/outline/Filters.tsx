import { type ReactNode, useId } from 'react';
import { useLens, usePack, useSay, useText } from '../context.js';
import { type Filter, filterFields, isEmpty, noFilter, parked } from '../model/filter.js';
import type { Kind } from '../model/pack/types.js';
import { Select } from '../parts/Select.js';

interface FiltersProps {
  filter: Filter;
  /** Kinds of which there is something. */
  kinds: readonly Kind[];
  /** How many are found. */
  count: number;
  onChange(filter: Filter): void;
}

/** What to look for: words first, the rest opens. The board draws everything else faint. */
export function Filters({ filter, kinds, count, onChange }: FiltersProps) {
  const id = useId();
  const text = useText();
  const say = useSay();
  const lens = useLens();
  const kind = usePack().kind(filter.kind);
  const change = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  const empty = isEmpty(filter);
  return (
    <search className="panel-stack panel-filters">
      <div>
        <label htmlFor={id}>{text('panel.outline.search')}</label>
        <input id={id} type="text" value={filter.query} autoComplete="off" maxLength={200}
          onChange={(event) => change({ query: event.target.value })} />
      </div>
      <details className="panel-more" open={filter.kind !== '' || filter.quadrant !== '' || undefined}>
        <summary>{text('panel.outline.filters')}</summary>
        <div className="panel-stack">
          {kinds.length > 1 && (
            <Choose label={text('panel.outline.kind')} any={text('panel.outline.anyKind')} chosen={filter.kind}
              options={kinds.map((one) => [one.id, say(one.plural)])}
              onChoose={(chosen) => change({ kind: chosen, says: {} })} />
          )}
          <Choose label={text('panel.outline.where')} any={text('panel.outline.anywhere')} chosen={filter.quadrant}
            options={[...(lens?.asShown ?? []).map((one) => [one.id, one.title] as const),
              [parked, text('panel.list.unplaced')]]}
            onChoose={(quadrant) => change({ quadrant })} />
          {filterFields(kind).map(({ field, options }) => (
            <Choose key={field.name} label={say(field.title)} any={text('panel.outline.any')}
              chosen={filter.says[field.name] ?? ''} options={options.map((one) => [one.id, say(one.title)])}
              onChoose={(chosen) => change({ says: { ...filter.says, [field.name]: chosen } })} />
          ))}
        </div>
      </details>
      <div className="panel-row">
        <p role="status" className="panel-quiet">{empty ? '' : text('panel.pick.found', { count })}</p>
        {!empty && (
          <button type="button" className="panel-text" onClick={() => onChange(noFilter)}>
            {text('panel.outline.showAll')}
          </button>
        )}
      </div>
    </search>
  );
}

interface ChooseProps {
  label: ReactNode;
  any: string;
  chosen: string;
  options: readonly (readonly [string, string])[];
  onChoose(id: string): void;
}

function Choose({ label, any, chosen, options, onChoose }: ChooseProps) {
  return <Select plain label={label} value={chosen} choices={[['', any], ...options]} onChoose={onChoose} />;
}
