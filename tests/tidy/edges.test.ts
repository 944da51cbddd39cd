/** The table of edges names tests that are there. */
import { expect, it } from 'vitest';
import { read } from './files.js';

const rows = read('tests/edges.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| edge'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('has rows', () => expect(rows.length).toBeGreaterThan(40));

it.each(rows)('%s%s', (_start, _edge, file, name) => {
  // A name may go on in the next line of the source.
  const source = read(file!).replace(/\s+/g, ' ');
  expect(source).toContain(name);
});
