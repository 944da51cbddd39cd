import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFiles, read } from './files.js';

/** A source as a CMakeLists.txt names it, as a path from the top of the project. */
function fromTop(listFile: string, source: string): string {
  const top = '${PROJECT_SOURCE_DIR}/';
  return source.startsWith(top) ? source.slice(top.length) : posix.join(posix.dirname(listFile), source);
}

/** Every `.cc` file that some CMakeLists.txt names. */
function listedSources(): string[] {
  return allFiles
    .filter((path) => path.endsWith('/CMakeLists.txt'))
    .flatMap((path) => {
      const words = read(path).replace(/#[^\n]*/g, '').split(/[\s()"]+/);
      return words.filter((word) => word.endsWith('.cc')).map((word) => fromTop(path, word));
    });
}

describe('CMake', () => {
  it('builds every source and names none that is not there', () => {
    const there = allFiles.filter((path) => path.endsWith('.cc'));
    expect(there.length).toBeGreaterThan(0);
    expect([...new Set(listedSources())].sort()).toEqual([...there].sort());
  });
});

describe('TypeScript', () => {
  it('builds every folder of plugin that has a tsconfig', () => {
    const folders = allFiles
      .filter((path) => /^plugin\/[^/]+\/tsconfig\.json$/.test(path))
      .map((path) => path.replace('/tsconfig.json', ''));
    const references = (JSON.parse(read('tsconfig.json')) as { references: { path: string }[] }).references;
    expect(references.map(({ path }) => path).sort()).toEqual(folders.sort());
  });
});
