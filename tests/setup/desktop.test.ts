import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../plugin/setup/desktop.mjs', import.meta.url));

it('npm run desktop says in one sentence that Electron cannot be had', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kwadrant-no-electron-'));
  const env = {
    ...process.env,
    LC_ALL: 'en_GB.UTF-8',
    // Nothing is here, and nothing answers there: the same on every computer, whatever it has.
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    electron_config_cache: folder,
  };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Electron is not on this computer and cannot be fetched\..*\n$/);
});
