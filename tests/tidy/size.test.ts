import { expect, it } from 'vitest';
import { isExcepted, longFiles, longFunctions } from './exceptions.js';
import { codeFiles, read } from './files.js';
import { functionsOf, languageOf } from './functions.js';

const mostFileLines = 600;
const mostFunctionLines = 70;
const mostLineLength = 120;
/** Half of all files are shorter than this: many small files, each found by its name. */
const mostMedianLines = 140;

const sizes = codeFiles.map((path) => ({ path, lines: read(path).trimEnd().split('\n') }));
const unexcepted = sizes.filter(({ path }) => !isExcepted(longFiles, path));

it(`has no file above ${mostFileLines} lines`, () => {
  expect(sizes.length).toBeGreaterThan(20);
  expect(unexcepted.filter(({ lines }) => lines.length > mostFileLines).map(({ path }) => path)).toEqual([]);
});

it(`has a median file of at most ${mostMedianLines} lines`, () => {
  const counts = sizes.map(({ lines }) => lines.length).sort((a, b) => a - b);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(mostMedianLines);
});

it(`has no line above ${mostLineLength} characters`, () => {
  const long = unexcepted.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => ([...line].length > mostLineLength ? [`${path}:${at + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

it(`has no function above ${mostFunctionLines} lines`, () => {
  const long = codeFiles.flatMap((path) => {
    const language = languageOf(path);
    if (!language || isExcepted(longFunctions, path)) return [];
    return functionsOf(read(path), language)
      .filter(({ lines }) => lines > mostFunctionLines)
      .map(({ line, lines }) => `${path}:${line} has ${lines} lines`);
  });
  expect(long).toEqual([]);
});

it('has no exception for a file that is gone', () => {
  const gone = [...longFiles, ...longFunctions].filter(({ path }) => !codeFiles.includes(path));
  expect(gone).toEqual([]);
});
