/** Days as the model has them, whole days since 1970-01-01, and as people write them. */
import type { Language } from '../../shell.js';

const dayLength = 86_400_000;
const firstDay = Date.UTC(1900, 0, 1) / dayLength;
const lastDay = Date.UTC(2200, 11, 31) / dayLength;

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', {
    weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
  }),
};

/** "do 12 maart 2026". */
export function dayText(language: Language, day: number): string {
  return formats[language].format(day * dayLength);
}

/** As a date field holds it: 2026-03-12. */
export function dayToIso(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Undefined for what is no day, or one outside 1900–2200. */
export function isoToDay(iso: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || dayToIso(time / dayLength) !== iso) return undefined;
  const day = time / dayLength;
  return day >= firstDay && day <= lastDay ? day : undefined;
}

/** Today where this page is. */
export function today(now = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / dayLength;
}
