/** The method packs and sample maps that come with Kwadrant, as the native module takes them: JSON as text. */
import { readFileSync, readdirSync } from 'node:fs';
import { assetPath } from './folders.js';

/** The method of a new map when nobody chooses one. */
export const defaultMethod = 'kwadranten';

/** Names go into a path, so nothing but this is one. */
const namePattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Thrown for a method or sample that does not come with Kwadrant; `known` are the names that do. */
export class UnknownContent extends Error {
  constructor(
    readonly asked: string,
    readonly known: readonly string[],
  ) {
    super(`unknown content: ${asked}`);
  }
}

const withoutJson = (file: string): string => file.replace(/\.json$/, '');

/** Names of the method packs, sorted. Their schema lies beside them and is none: a pack's name has no dot. */
export function methodNames(): string[] {
  return readdirSync(assetPath('methods'))
    .filter((file) => file.endsWith('.json'))
    .map(withoutJson)
    .filter((name) => namePattern.test(name))
    .sort();
}

/** Names of the sample maps, sorted: each is a folder. */
export function sampleNames(): string[] {
  return readdirSync(assetPath('maps'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function checkName(name: string, known: readonly string[]): void {
  if (!namePattern.test(name) || !known.includes(name)) throw new UnknownContent(name, known);
}

/** A method pack, without the space that makes it readable: every page of a map gets it. Throws UnknownContent. */
export function readMethod(name: string = defaultMethod): string {
  checkName(name, methodNames());
  return JSON.stringify(JSON.parse(readFileSync(assetPath('methods', `${name}.json`), 'utf8')));
}

/** A sample map. Throws UnknownContent. */
export function readSample(name: string): string {
  checkName(name, sampleNames());
  return readFileSync(assetPath('maps', name, 'map.json'), 'utf8');
}

/** The title that a sample gives its map; empty without a sample or a title. */
export function sampleTitle(sampleJson: string): string {
  const { title } = JSON.parse(sampleJson || '{}') as { title?: unknown };
  return typeof title === 'string' ? title : '';
}
