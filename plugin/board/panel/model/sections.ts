/** How a kind's fields stand in a form: some at once, the rest in sections that open. */
import type { Field } from './pack/types.js';

export interface Section {
  /** Names of its first field: stable, and unique in the form. */
  readonly id: string;
  readonly fields: readonly Field[];
}

export interface Layout {
  readonly first: readonly Field[];
  readonly more: readonly Section[];
}

/** The part of a name before the first `_` or `.`: fields that belong together share it. */
function family(field: Field): string {
  return field.name.split(/[_.]/)[0] ?? field.name;
}

/** Long by itself, so that it never shares a section. */
function isLong(field: Field): boolean {
  return field.type === 'checklist' || field.type === 'choices' || field.type === 'record';
}

/** Neighbours of one family (`plan_goal`, `plan_how`) share a section; the order stays. */
export function sectionsOf(fields: readonly Field[]): Section[] {
  const sections: Field[][] = [];
  for (const field of fields) {
    const open = sections.at(-1);
    const last = open?.at(-1);
    if (open && last && !isLong(last) && !isLong(field) && family(last) === family(field)) open.push(field);
    else sections.push([field]);
  }
  return sections.map((section) => ({ id: section[0]?.name ?? '', fields: section }));
}

/** Pinned fields and the title come first; without any pinned field all do. The others stand in sections. */
export function layOut(fields: readonly Field[]): Layout {
  const pins = fields.some((field) => field.pinned);
  const isFirst = (field: Field): boolean => !pins || field.pinned || field.name === 'title';
  return { first: fields.filter(isFirst), more: sectionsOf(fields.filter((field) => !isFirst(field))) };
}
