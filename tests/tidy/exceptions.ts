/** Every exception to the tidy rules, with its reason. A new one needs a reason as good as these. */

/** Names at the top besides dotfiles. */
export const topLevel: readonly string[] = [
  'CMakeLists.txt',
  'CMakePresets.json',
  'LICENSE',
  'README.md',
  'assets',
  'build',
  'native',
  'node_modules',
  'package-lock.json',
  'package.json',
  'plugin',
  'tests',
  'tsconfig.json',
];

export interface Exception {
  /** The file, from the top of the project. */
  readonly path: string;
  readonly reason: string;
}

/** Files whose lines may be longer, or which may be longer themselves. */
export const longFiles: readonly Exception[] = [];

/** Files with a function that may be longer. */
export const longFunctions: readonly Exception[] = [
  { path: 'tests/support/bad_inputs.h', reason: 'one table of bad inputs; cut up it would be harder to read' },
];

/** Files that may hold words that are otherwise forbidden. */
export const forbiddenWords: readonly Exception[] = [
  { path: 'package-lock.json', reason: 'written by npm; package names are what they are' },
  { path: 'tests/tidy/words.test.ts', reason: 'names the words that it looks for' },
];

/** True when a list names this file. */
export function isExcepted(list: readonly Exception[], path: string): boolean {
  return list.some((item) => item.path === path);
}
