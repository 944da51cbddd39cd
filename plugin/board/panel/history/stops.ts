/** The moments at which the slider through a map's life stops. */
import type { MomentsAnswer } from '../../../protocol/ask.js';
import type { Language } from '../../shell.js';

export interface Stop {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Undefined for a moment that has no name. */
  readonly title: string | undefined;
  /** Of the moment that gave it its name. */
  readonly id: string | undefined;
}

/** Rising: when much happened, and every moment with a name. After the last change it is now, and that is no stop. */
export function stopsOf({ marks, moments, last }: Pick<MomentsAnswer, 'marks' | 'moments' | 'last'>): Stop[] {
  const stops = new Map<number, Stop>();
  for (const { at } of marks) if (at < last) stops.set(at, { at, title: undefined, id: undefined });
  for (const { at, title, id } of moments) stops.set(at, { at, title, id });
  return [...stops.values()].sort((a, b) => a.at - b.at);
}

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', {
    weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit',
  }),
};

/** "do 12 maart 2026 om 14:05", where the reader is. */
export function momentText(language: Language, at: number): string {
  return formats[language].format(at);
}
