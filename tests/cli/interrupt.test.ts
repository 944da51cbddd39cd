/** Who no longer wants an export stops it with Ctrl+C. */
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();
/** So many that a report takes longer than the command is silent. */
const many = 6_000;

it('leaves no file behind, whole or half', async () => {
  await folder.run(['new', 'a.kwadrant']);
  const rows = Array.from({ length: many }, (_unused, at) => `Initiatief ${at};${at % 101};${(at * 7) % 101}`);
  writeFileSync(folder.at('lijst.csv'), ['titel;collectief;burger', ...rows].join('\n'));
  await folder.run(['import', 'a.kwadrant', 'lijst.csv']);
  // A reader that is killed leaves what SQLite reads beside a map.
  const isBeside = (name: string): boolean => /^a\.kwadrant-(?:shm|wal)$/.test(name);
  const files = (): string[] => readdirSync(folder.path).filter((name) => !isBeside(name)).sort();
  const before = files();
  const child = folder.start(['export', 'a.kwadrant', 'a.docx']);
  const [told] = (await once(child.stderr!, 'data')) as [Buffer];
  expect(told.toString()).toContain('seconden');
  child.kill('SIGINT');
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(code ?? signal).not.toBe(0);
  expect(files()).toEqual(before);
});

/** Is loaded before the command: at the moment of writing it says so, and goes no further. */
const halting = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  fs.promises.link = () => {
    process.stderr.write('writing');
    return new Promise(() => setInterval(() => undefined, 1_000));
  };
  syncBuiltinESMExports();
`;

it.each(['SIGINT', 'SIGTERM'] as const)('takes away what it had written beside the target, at %s', async (signal) => {
  await folder.run(['new', 'a.kwadrant']);
  const before = readdirSync(folder.path).sort();
  const child = folder.start(['export', 'a.kwadrant', 'a.svg'], {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(halting)}`,
  });
  const [told] = (await once(child.stderr!, 'data')) as [Buffer];
  expect(told.toString()).toBe('writing');
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.a.svg.'))).toHaveLength(1);
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([null, signal]);
  expect(readdirSync(folder.path).sort()).toEqual(before);
});
