import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadAddon } from './loadAddon.js';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'kwadrant-addon-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function failureOf(path: string): unknown {
  try {
    loadAddon({ KWADRANT_ADDON: path });
    return undefined;
  } catch (error) {
    return error;
  }
}

test('a module that is not there is told apart from one that does not load', () => {
  const none = join(folder(), 'kwadrant.node');
  const broken = join(folder(), 'kwadrant.node');
  writeFileSync(broken, 'not a library');
  expect(failureOf(none)).toMatchObject({
    code: 'native_missing',
    family: 'internal',
    params: { tried: `${none}: not there` },
  });
  expect(failureOf(broken)).toMatchObject({
    code: 'native_missing',
    params: { tried: expect.stringMatching(/kwadrant\.node: there, but does not load: ./) },
  });
});

test('the file that the environment names is loaded', () => {
  const path = join(folder(), 'named.cjs');
  writeFileSync(path, 'exports.protocolVersion = 7;');
  expect(loadAddon({ KWADRANT_ADDON: path }).protocolVersion).toBe(7);
});
