/** Whether a check asks its question, on made-up facts: what a pack's condition means, told a second time. */
import { type Condition, check } from './pack.js';

export type Value = string | number | boolean;

/** What a condition may look at. Days are counted from today. */
export interface Facts {
  /** Registers of the entity; the ones left out hold nothing. */
  readonly fields?: Readonly<Record<string, Value>>;
  /** Percent of the footprint, by quadrant. */
  readonly shares?: Readonly<Record<string, number>>;
  readonly placed?: boolean;
  /** Live links, by kind. */
  readonly links?: Readonly<Record<string, number>>;
  /** Entities that name this one, as `kind.field`. */
  readonly referred?: Readonly<Record<string, number>>;
  readonly similar?: number;
  /** Entities on the map, by kind. */
  readonly entities?: Readonly<Record<string, number>>;
}

function compares(when: Condition, n: number | undefined): boolean {
  if (n === undefined) return false;
  return when.under === undefined ? n > (when.over as number) : n < (when.under as number);
}

function holdsOnField(when: Condition, fields: Readonly<Record<string, Value>>): boolean {
  const value = fields[when.field as string];
  if (when.empty !== undefined) return (value === undefined) === when.empty;
  if (when.is !== undefined) return value === when.is;
  if (when.in !== undefined) return (when.in as Value[]).includes(value ?? '');
  if (typeof value !== 'number') return false;
  if (when.days_ago_over !== undefined) return -value > (when.days_ago_over as number);
  if (when.days_ahead_under !== undefined) return value >= 0 && value < (when.days_ahead_under as number);
  return compares(when, value);
}

/** Registers of one field of several options or items that hold this value. */
function counted(fields: Readonly<Record<string, Value>>, name: string, value: Value): number {
  return Object.entries(fields).filter(([key, held]) => key.startsWith(`${name}.`) && held === value).length;
}

function count(when: Condition, facts: Facts): number | undefined {
  const { fields = {} } = facts;
  const inner = (when.share ?? when.links ?? when.referred ?? when.answers ?? when.entities ?? {}) as Condition;
  if (when.share !== undefined) return facts.shares?.[inner.quadrant as string] ?? 0;
  if (when.links !== undefined) return facts.links?.[inner.kind as string] ?? 0;
  if (when.referred !== undefined) return facts.referred?.[`${inner.kind as string}.${inner.by as string}`] ?? 0;
  if (when.answers !== undefined) return counted(fields, inner.checklist as string, inner.answer as string);
  if (when.entities !== undefined) return facts.entities?.[inner.kind as string] ?? 0;
  if (when.chosen !== undefined) return counted(fields, when.chosen as string, true);
  if (when.similar !== undefined) return facts.similar ?? 0;
  throw new Error(`no condition: ${JSON.stringify(when)}`);
}

function holds(when: Condition, facts: Facts): boolean {
  if (when.all !== undefined) return (when.all as Condition[]).every((one) => holds(one, facts));
  if (when.any !== undefined) return (when.any as Condition[]).some((one) => holds(one, facts));
  if (when.not !== undefined) return !holds(when.not as Condition, facts);
  if (when.field !== undefined) return holdsOnField(when, facts.fields ?? {});
  if (when.placed !== undefined) return (facts.placed ?? false) === (when.is ?? true);
  return compares(when, count(when, facts));
}

/** True when the pack's check of that id asks, given these facts. Throws when there is no such check. */
export const asks = (id: string, facts: Facts): boolean => holds(check(id).when, facts);
