/** What someone looks for on the map: words, and what a thing is or where it stands. */
import { matches } from './find.js';
import { shareIn } from './grouping.js';
import { type Item, textOf } from './items.js';
import type { Quadrant } from './lens.js';
import type { Field, Kind, Option, Step } from './pack/types.js';

/** Stands for "nowhere yet" among the quadrants. */
export const parked = 'parked';

export interface Filter {
  query: string;
  /** Id of a kind; empty for any. */
  kind: string;
  /** Id of a quadrant, or `parked`; empty for anywhere. */
  quadrant: string;
  /** What fields of the kind must say: option or step by field name. */
  says: Readonly<Record<string, string>>;
}

export const noFilter: Filter = { query: '', kind: '', quadrant: '', says: {} };

export function isEmpty({ query, kind, quadrant, says }: Filter): boolean {
  return query.trim() === '' && kind === '' && quadrant === '' && Object.values(says).every((one) => one === '');
}

/** Fields that one can look for by what they say. */
export function filterFields(kind: Kind | undefined): { field: Field; options: readonly (Option | Step)[] }[] {
  return (kind?.fields ?? []).flatMap((field): { field: Field; options: readonly (Option | Step)[] }[] => {
    if (field.type === 'step') return [{ field, options: field.flow.steps }];
    return field.type === 'choice' && field.pinned ? [{ field, options: field.set.options }] : [];
  });
}

function standsThere(item: Item, quadrant: string, quadrants: readonly Quadrant[]): boolean {
  if (quadrant === '') return true;
  if (quadrant === parked) return item.place.state === 'parked';
  const index = quadrants.findIndex((one) => one.id === quadrant);
  return item.place.state === 'placed' && shareIn(item, index, quadrants) > 0;
}

/** Whether a thing is what is looked for. `quadrants` are those of the lens on the board. */
export function passes(item: Item, filter: Filter, quadrants: readonly Quadrant[]): boolean {
  if (filter.kind !== '' && item.kind !== filter.kind) return false;
  if (!standsThere(item, filter.quadrant, quadrants)) return false;
  const says = Object.entries(filter.says).filter(([, wanted]) => wanted !== '');
  if (says.some(([name, wanted]) => textOf(item.fields.get(name)) !== wanted)) return false;
  return matches(filter.query, `${item.title} ${item.description}`);
}
