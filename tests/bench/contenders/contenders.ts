/** Every contender by its name in the table. */
import type { Contender } from './contender.js';

/** Where each is written. Peers are loaded by name only, so that our own code compiles without them. */
const files = {
  kwadrant: './kwadrant.js',
  yjs: './peers/yjs.js',
  loro: './peers/loro.js',
  automerge: './peers/automerge.js',
  'plain-json': './plainJson.js',
  'plain-binary': './plainBinary.js',
  'plain-tuned': './plainTuned.js',
  floor: './floor.js',
} as const;

export type ContenderName = keyof typeof files;

/** In the order in which they are run and shown. */
export const contenderNames = Object.keys(files) as ContenderName[];

export async function loadContender(name: ContenderName): Promise<Contender> {
  const { contender } = (await import(new URL(files[name], import.meta.url).href)) as { contender: Contender };
  return contender;
}
