/** The ways of a method pack: kinds of which each thing moves along a flow. */
import { stepOf } from '../model/flow.js';
import { inOrder } from '../model/grouping.js';
import { type Item, textOf } from '../model/items.js';
import type { Field, FieldOf, Kind, Pack, Reference, Step } from '../model/pack/types.js';

export interface Route {
  /** Stable in a pack: `<kind>/<field>`. */
  readonly id: string;
  readonly kind: Kind;
  readonly field: FieldOf<'step'>;
}

/** Every kind with its flow, in the pack's order; a kind that is shown to nobody else has none. */
export function routesOf(pack: Pack): Route[] {
  return pack.kinds.filter((kind) => !kind.private).flatMap((kind) => kind.fields.flatMap((field): Route[] =>
    (field.type === 'step' && field.flow.steps.length > 0 ? [{ id: `${kind.id}/${field.name}`, kind, field }] : [])));
}

/** What a part of the place says: a route, and one thing on it. The first route when it names none. */
export function readPart(
  routes: readonly Route[], part: string | undefined,
): { route: Route; id?: string } | undefined {
  const [kind, field, id] = (part ?? '').split('/');
  const named = routes.find((one) => one.kind.id === kind && one.field.name === field);
  const route = named ?? routes[0];
  if (!route) return undefined;
  return named && id ? { route, id } : { route };
}

export interface StepGroup {
  /** Undefined for what has not begun. */
  readonly step: Step | undefined;
  readonly items: readonly Item[];
}

/** A group for each step, also an empty one, and last what has not begun. */
export function groupBySteps(items: readonly Item[], { field }: Route): StepGroup[] {
  const lists = new Map<Step | undefined, Item[]>(field.flow.steps.map((step) => [step, []]));
  lists.set(undefined, []);
  for (const item of inOrder(items)) lists.get(stepOf(field.flow, textOf(item.fields.get(field.name))))?.push(item);
  return [...lists].map(([step, found]) => ({ step, items: found }));
}

/** What is asked at this step, in the order of the whole form. All other fields stay there. */
export function fieldsAt({ kind }: Route, step: Step): Field[] {
  return kind.fields.filter((field) => step.fields.includes(field.name));
}

/** Publications that the pack shows at this step. */
export function readingFor(pack: Pack, { field }: Route, step: Step): Reference[] {
  return pack.references.filter((one) => one.fits.includes(`${field.flow.id}.${step.id}`));
}
