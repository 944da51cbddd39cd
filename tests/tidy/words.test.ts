import { describe, expect, it } from 'vitest';
import { forbiddenWords, isExcepted, topLevel } from './exceptions.js';
import { allFiles, codeFiles, read, textFiles, topNames } from './files.js';

/** Where each pattern is found, as `file:line`. */
function places(files: readonly string[], pattern: RegExp): string[] {
  return files
    .filter((path) => !isExcepted(forbiddenWords, path))
    .flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
    );
}

describe('words', () => {
  it.each([
    ['work that is left for later', /\b(TODO|FIXME|XXX|HACK)\b/],
    ["a folder of somebody's machine", /(?:^|[\s"'`(=:])\/(?:home|Users|root|work|shared)\/\w/],
    ['the number of an issue', /\bissues? #?\d+\b|(?:^|\s)#\d+\b(?!.*[;{])/i],
  ])('has no %s', (_what, pattern) => {
    expect(places(textFiles, pattern)).toEqual([]);
  });

  it('has no output for the developer left in pages and libraries', () => {
    const inProduct = codeFiles.filter((path) => /^plugin\/(?!setup\/)/.test(path) && !/\.test\./.test(path));
    expect(places(inProduct, /\bconsole\.(log|debug|trace)\b/)).toEqual([]);
  });

  it('skips no test', () => {
    const tests = codeFiles.filter((path) => /\.test\.(ts|tsx|mjs)$|_test\.cc$/.test(path));
    const skipping = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bxit\(|GTEST_SKIP|TEST\w*\(\w+, DISABLED_/;
    expect(places(tests, skipping)).toEqual([]);
  });
});

describe('layout', () => {
  it('has nothing at the top that does not belong there', () => {
    expect(topNames.filter((name) => !name.startsWith('.') && !topLevel.includes(name))).toEqual([]);
  });

  it('opens every native header with its contract', () => {
    const headers = allFiles.filter((path) => /^native\/.*\.h$/.test(path));
    expect(headers.length).toBeGreaterThan(0);
    expect(headers.filter((path) => !/^(\/\/ \S|\/\*)/.test(read(path)))).toEqual([]);
  });

  it('has no exception for a file that is gone', () => {
    expect(forbiddenWords.filter(({ path }) => !allFiles.includes(path))).toEqual([]);
  });
});
