/** The saved map from its bytes to JavaScript values of all its fields. */
import { readFileSync } from 'node:fs';
import { digest } from '../workload/digest.js';
import { savedFile } from './prepare.js';
import { type Task, initiativeCount } from './task.js';

export const run: Task = ({ contender, name, folder }) => {
  const bytes = Uint8Array.from(readFileSync(savedFile(folder, name)));
  let count = 0;
  let letters = 0;
  let places = 0;
  const start = performance.now();
  const replica = contender.load(bytes);
  replica.read((id, kind, title, x, y, rx, ry) => {
    count += 1;
    letters += id.length + kind.length + title.length + title.charCodeAt(0);
    places += x + y + rx + ry;
  });
  const time = performance.now() - start;
  if (count !== initiativeCount || letters === 0 || places === 0) throw new Error(`${count} initiatives were loaded`);
  return { values: { load: time, bytes: bytes.length / 1e6 }, end: digest((each) => replica.read(each)) };
};
