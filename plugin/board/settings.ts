/** One person's choices on this device. Kept in localStorage; without it they last as long as the page. */
import type { Language, Settings, ThemeChoice } from './shell.js';

const KEY = 'kwadrant.settings';
const THEMES: readonly string[] = ['light', 'dark', 'system'] satisfies ThemeChoice[];

export function defaultSettings(languages: readonly string[], wide: boolean): Settings {
  const first = languages.find((tag) => /^(nl|en)\b/i.test(tag)) ?? 'nl';
  const language: Language = first.toLowerCase().startsWith('en') ? 'en' : 'nl';
  return { language, theme: 'system', calm: false, panelOpen: wide };
}

/** This device's storage; undefined where the browser keeps it from us. */
export function deviceStorage(page: Pick<Window, 'localStorage'>): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}

/** Reads what was stored; whatever is missing or damaged is as in `fallback`. */
export function readSettings(storage: Pick<Storage, 'getItem'> | undefined, fallback: Settings): Settings {
  try {
    const stored = JSON.parse(storage?.getItem(KEY) ?? '{}') as Partial<Record<keyof Settings, unknown>> | null;
    const { language, theme, calm, panelOpen } = stored ?? {};
    return {
      language: language === 'nl' || language === 'en' ? language : fallback.language,
      theme: typeof theme === 'string' && THEMES.includes(theme) ? (theme as ThemeChoice) : fallback.theme,
      calm: typeof calm === 'boolean' ? calm : fallback.calm,
      panelOpen: typeof panelOpen === 'boolean' ? panelOpen : fallback.panelOpen,
    };
  } catch {
    return fallback;
  }
}

export function writeSettings(storage: Pick<Storage, 'setItem'> | undefined, settings: Settings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Blocked or full storage: the choice holds until the page is closed, which is what people expect then.
  }
}
