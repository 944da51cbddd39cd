/** Reading JSON of any shape: what is missing or of another type is passed over, never an error. */
import type { Words } from './types.js';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringAt(from: Json, key: string): string {
  const value = from[key];
  return typeof value === 'string' ? value : '';
}

export function numberAt(from: Json, key: string): number | undefined {
  const value = from[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function stringsAt(from: Json, key: string): string[] {
  const value = from[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Undefined when the pack says nothing; one language stands in for the other. */
export function wordsAt(from: Json, key: string): Words | undefined {
  const value = from[key];
  if (!isObject(value)) return undefined;
  const nl = stringAt(value, 'nl');
  const en = stringAt(value, 'en');
  return nl || en ? { nl: nl || en, en: en || nl } : undefined;
}

/** A title; the id stands in for it. */
export function titleAt(from: Json): Words {
  const id = stringAt(from, 'id') || stringAt(from, 'name');
  return wordsAt(from, 'title') ?? { nl: id, en: id };
}

/** What `read` makes of the objects of a list; undefined ones are left out. */
export function listAt<T>(from: Json, key: string, read: (one: Json) => T | undefined): T[] {
  const value = from[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const made = isObject(one) ? read(one) : undefined;
    return made === undefined ? [] : [made];
  });
}

export function byId<T extends { readonly id: string }>(list: readonly T[]): (id: string) => T | undefined {
  const found = new Map(list.map((one) => [one.id, one]));
  return (id) => found.get(id);
}
