import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled, npmCommand } from './dependencies.mjs';
import { findElectron, hasDisplay } from './electron.mjs';
import { installLine, packagesFor, stillMissing } from './packages.mjs';
import { inProject } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';

describe('Debian packages', () => {
  it('counts only what dpkg calls installed', () => {
    const answer = 'cmake installed\nninja-build config-files\ng++ installed\n';
    expect(stillMissing(['g++', 'cmake', 'ninja-build', 'ccache'], answer)).toEqual(['ninja-build', 'ccache']);
  });

  it('needs no browser to start, and everything of the start to test', () => {
    expect(packagesFor('start')).not.toContain('chromium');
    expect(packagesFor('test')).toEqual(expect.arrayContaining([...packagesFor('start'), 'chromium', 'libgtest-dev']));
  });

  it('gives a line that can be typed as it is', () => {
    expect(installLine(['cmake', 'g++'])).toBe(
      'sudo apt-get update && sudo apt-get install --no-install-recommends -y cmake g++',
    );
  });
});

describe('npm packages', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' };
  const lock = { packages: { '': {}, 'node_modules/a': entry, 'node_modules/b': { ...entry, optional: true } } };
  lock.packages['node_modules/c'] = { ...entry, extraneous: true };

  it.each([
    ['everything is there', { 'node_modules/a': entry }, true],
    ['one is missing', {}, false],
    ['one has another version', { 'node_modules/a': { ...entry, version: '1.0.1' } }, false],
    ['one has other contents', { 'node_modules/a': { ...entry, integrity: 'sha512-b' } }, false],
  ])('%s', (_title, packages, installed) => {
    expect(isInstalled(lock, { packages })).toBe(installed);
  });

  it('are all there in a project that can run its tests', () => {
    const read = (name) => JSON.parse(readFileSync(inProject(...name), 'utf8'));
    expect(isInstalled(read(['package-lock.json']), read(['node_modules', '.package-lock.json']))).toBe(true);
  });

  it('uses the npm that runs it', () => {
    expect(npmCommand({ npm_execpath: '/opt/npm-cli.js' })).toEqual([process.execPath, '/opt/npm-cli.js']);
    expect(npmCommand({})).toEqual(['npm']);
  });
});

describe('Electron', () => {
  it('is found where the variable points and nowhere else, and never fetched', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kwadrant-electron-'));
    mkdirSync(join(folder, 'dist'));
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') };
    expect(findElectron(env)).toBeUndefined();
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(findElectron(env)).toBe(join(folder, 'dist', 'electron'));
    rmSync(folder, { recursive: true });
  });

  it('needs a display on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});

describe('run', () => {
  const node = (code, options) => run(process.execPath, ['-e', code], options);

  it('hands over lines as they come, also one without an end', async () => {
    const lines = [];
    await node('console.log("one"); process.stderr.write("two\\nthree")', { onLine: (line) => lines.push(line) });
    expect(lines.sort()).toEqual(['one', 'three', 'two']);
  });

  it('keeps the last lines of a command that fails', async () => {
    const failed = await node('for (let i = 0; i < 1000; i++) console.log(i); process.exitCode = 7').catch((e) => e);
    expect(failed).toBeInstanceOf(CommandFailed);
    expect(failed.code).toBe(7);
    expect(failed.output.split('\n')).toHaveLength(200);
    expect(failed.output.endsWith('999')).toBe(true);
  });

  it('names a signal, and a program that is not there', async () => {
    await expect(node('process.kill(process.pid, "SIGKILL")')).rejects.toMatchObject({ code: 'SIGKILL' });
    await expect(run('no-such-program-here', [])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
