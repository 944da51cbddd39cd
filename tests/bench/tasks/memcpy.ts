/** The physical limit of loading: our own bytes copied once. Nothing is read and nothing is left to compare. */
import { readFileSync } from 'node:fs';
import { floor } from '../contenders/floor.js';
import { ours } from '../record.js';
import { savedFile } from './prepare.js';
import type { Task } from './task.js';

export const run: Task = ({ folder }) => {
  const bytes = Uint8Array.from(readFileSync(savedFile(folder, ours)));
  const copy = new Uint8Array(bytes.length);
  const start = performance.now();
  floor.copy(copy, bytes);
  const time = performance.now() - start;
  if (Buffer.compare(copy, bytes) !== 0) throw new Error('the copy differs');
  return { values: { load: time, bytes: bytes.length / 1e6 }, end: '' };
};
