/** The wrong programs of `npm run test:mutants` still fit the sources they are made from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { read, root } from './files.js';

interface Mutant {
  name: string;
  why: string;
  file: string;
  from: string;
  to: string;
  tests: string[];
}
const mutants = JSON.parse(read('tests/mutants/mutants.json')) as Mutant[];

it('has at least twelve, each with a name of its own', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(12);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

it.each(mutants)('$name changes one place of a file, and names tests that exist', ({ file, from, to, tests }) => {
  expect(read(file).split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(tests.length).toBeGreaterThan(0);
  for (const test of tests) {
    expect(existsSync(join(root, test.includes('/') ? test : `tests/native/${test}`)), test).toBe(true);
  }
});
