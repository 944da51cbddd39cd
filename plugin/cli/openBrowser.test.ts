import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from './openBrowser.js';

const link = 'http://127.0.0.1:4284/m/abc#secret&x=$HOME';
let folder: string;

/** An xdg-open that does this, the only one on the path. */
function opener(script: string): NodeJS.ProcessEnv {
  const file = join(folder, 'xdg-open');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { PATH: folder, DISPLAY: ':0' };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-opener-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openBrowser', () => {
  it('hands the link over as it is', async () => {
    const seen = join(folder, 'seen');
    expect(await openBrowser(link, opener(`printf %s "$1" > '${seen}'`), 'linux')).toBe(true);
    await vi.waitFor(() => expect(readFileSync(seen, 'utf8')).toBe(link));
  });

  it('says no without a display, without an opener, and when the opener fails', async () => {
    const env = opener('exit 3');
    expect(await openBrowser(link, env, 'linux')).toBe(false);
    expect(await openBrowser(link, { PATH: env['PATH'] }, 'linux')).toBe(false);
    rmSync(join(folder, 'xdg-open'));
    expect(await openBrowser(link, env, 'linux')).toBe(false);
  });
});
