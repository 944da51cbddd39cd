/** The sentences of the set-up, from assets/text. Other folders use plugin/local, which needs a build first. */
import { readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';

/** English when the terminal's language is English, else Dutch. */
export function languageOf(env = process.env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(locale) ? 'en' : 'nl';
}

let sentences;

/** The sentence for a key with its `{names}` filled in; the key itself when the sentence is missing. */
export function say(key, params = {}) {
  sentences ??= JSON.parse(readFileSync(inProject('assets', 'text', `${languageOf()}.json`), 'utf8'));
  const sentence = sentences[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}

/** Seconds as people write them: "3,2" in Dutch, "3.2" in English. */
export function seconds(milliseconds) {
  const number = (milliseconds / 1000).toFixed(1);
  return languageOf() === 'nl' ? number.replace('.', ',') : number;
}
