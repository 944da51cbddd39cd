/** The words after `npm run bench --`. */

export interface Choice {
  /** Names of rows, or what they start with; empty means all. */
  readonly names: readonly string[];
  /** Where the records go. */
  readonly json?: string;
  /** Only say which rows there are. */
  readonly list: boolean;
  /** Rounds in place of each trial's own. */
  readonly rounds?: number;
}

/** The line that is shown when the words are not understood. */
export const usage = 'npm run bench -- [ROW …] [--list] [--json FILE] [--rounds N] [--as-built]';

/** Throws with a sentence when a word is not understood. `--as-built` has done its work before this is called. */
export function readArguments(words: readonly string[]): Choice {
  const names: string[] = [];
  const choice: { json?: string; list: boolean; rounds?: number } = { list: false };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word === '--list') choice.list = true;
    else if (word === '--json') choice.json = valueOf(word, words[(at += 1)]);
    else if (word === '--rounds') choice.rounds = roundsOf(valueOf(word, words[(at += 1)]));
    else if (word.startsWith('-') && word !== '--as-built') throw new Error(`${word} is not known\n${usage}`);
    else if (word !== '--as-built') names.push(word);
  }
  return { ...choice, names };
}

function valueOf(option: string, word: string | undefined): string {
  if (word === undefined || word.startsWith('--')) throw new Error(`${option} needs a value\n${usage}`);
  return word;
}

function roundsOf(word: string): number {
  if (!/^[1-9]\d{0,2}$/.test(word)) throw new Error(`--rounds takes a number from 1 to 999, not ${word}`);
  return Number(word);
}

/** True when one of the names is the row's, or its first words. */
export function isChosen(row: string, names: readonly string[]): boolean {
  return names.length === 0 || names.some((name) => row === name || row.startsWith(`${name}-`));
}
