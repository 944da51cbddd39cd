/**
 * Which fields of a kind are asked at which step of its flow. Packs do not say so: the panel knows it of the steps
 * below, takes every field that begins with the step's own id, and every checklist that shares a publication with the
 * step. All other fields stay in the full form.
 */
import type { Field, Pack, Step } from '../model/pack/types.js';
import { readingFor, type Route } from './ways.js';

/** Names, or beginnings of names with `*` at the end, by `<flow>.<step>`. */
const known: Readonly<Record<string, readonly string[]>> = {
  'routekaart.explore': ['issue', 'category', 'on_agenda', 'voices', 'beside'],
  'routekaart.plan': [
    'purpose_*', 'leads*', 'workgroup_*', 'plan_*', 'starts', 'ends_on', 'group_form', 'group_size', 'main_goals',
  ],
  'routekaart.doing': ['next_check', 'resident_test', 'celebrated', 'public_summary', 'support', 'hindrances'],
  'routekaart.learning': ['closing_*', 'benefits', 'celebrated', 'public_summary'],
};

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** In the pack's order; without the title and the step itself. */
export function fieldsAt(pack: Pack, route: Route, step: Step): Field[] {
  const patterns = [...(known[`${route.field.flow.id}.${step.id}`] ?? []), `${step.id}_*`, `${step.id}.*`];
  const reading = readingFor(pack, route, step);
  return route.kind.fields.filter((field) => {
    if (field.name === 'title' || field.type === 'step') return false;
    if (patterns.some((pattern) => fits(field.name, pattern))) return true;
    return field.type === 'checklist' && reading.some((one) => one.fits.includes(field.checklist.id));
  });
}
