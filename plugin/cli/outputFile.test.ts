import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOutput, writeRejected } from './outputFile.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeOutput', () => {
  it('leaves an existing file alone unless forced, and no file beside it', async () => {
    writeFileSync(at('out.svg'), 'old');
    await expect(writeOutput(at('out.svg'), Buffer.from('new'), false)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(read('out.svg')).toBe('old');
    await writeOutput(at('out.svg'), Buffer.from('new'), true);
    expect(read('out.svg')).toBe('new');
    expect(readdirSync(folder)).toEqual(['out.svg']);
  });

  it('fails in a folder that is not there', async () => {
    await expect(writeOutput(at('no/out.svg'), Buffer.from('x'), false)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('lets only one of two writers have the name', async () => {
    const both = await Promise.allSettled(
      ['one', 'two'].map((words) => writeOutput(at('out.csv'), Buffer.from(words), false)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['one', 'two']).toContain(read('out.csv'));
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });
});

describe('writeRejected', () => {
  it('writes beside the source and numbers what would cover something else', async () => {
    writeFileSync(at('lijst.fouten.csv'), 'from someone');
    expect(await writeRejected(at('lijst.csv'), Buffer.from('rows'))).toBe(at('lijst.fouten-2.csv'));
    expect(read('lijst.fouten.csv')).toBe('from someone');
    expect(read('lijst.fouten-2.csv')).toBe('rows');
  });

  it('makes no second file with the same rows', async () => {
    await writeRejected(at('lijst.csv'), Buffer.from('rows'));
    expect(await writeRejected(at('lijst.csv'), Buffer.from('rows'))).toBe(at('lijst.fouten.csv'));
    expect(readdirSync(folder)).toEqual(['lijst.fouten.csv']);
  });

  it('keeps the source apart when it has no extension', async () => {
    expect(await writeRejected(at('lijst'), Buffer.from('rows'))).toBe(at('lijst.fouten.csv'));
  });
});
