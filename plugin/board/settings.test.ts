import { describe, expect, it } from 'vitest';
import { defaultSettings, deviceStorage, readSettings, writeSettings } from './settings.js';

const FALLBACK = defaultSettings(['nl-NL'], true);

function storage(text: string | null) {
  return { getItem: () => text };
}

describe('settings', () => {
  it.each([[['nl-BE'], 'nl'], [['en-GB', 'nl'], 'en'], [['fr', 'en'], 'en'], [['fr'], 'nl'], [[], 'nl']])(
    'begin in the device\'s language: %j is %s',
    (languages, language) => expect(defaultSettings(languages, true).language).toBe(language),
  );

  it('come back as they were stored', () => {
    let kept = '';
    const settings = { language: 'en', theme: 'dark', calm: true, panelOpen: false } as const;
    writeSettings({ setItem: (_key, value) => (kept = value) }, settings);
    expect(readSettings(storage(kept), FALLBACK)).toEqual(settings);
  });

  it.each([null, '', '{', 'null', '[]', '5', '{"language":"de","theme":7,"calm":"yes","panelOpen":null}'])(
    'stand as they began when %s was stored',
    (text) => expect(readSettings(storage(text), FALLBACK)).toEqual(FALLBACK),
  );

  it('need no storage', () => {
    const blocked = { get localStorage(): Storage { throw new Error('blocked'); } };
    expect(deviceStorage(blocked)).toBeUndefined();
    expect(readSettings(undefined, FALLBACK)).toEqual(FALLBACK);
    expect(() => writeSettings({ setItem: () => { throw new Error('full'); } }, FALLBACK)).not.toThrow();
  });
});
