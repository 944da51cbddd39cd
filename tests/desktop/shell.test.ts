/** The whole shell with a stand-in for Electron (see standIn.ts) and the real host and native module in a process. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startShell } from '../../plugin/desktop/shell.js';
import { startUrl } from '../../plugin/desktop/trust.js';
import { StandIn, type StandInWindow, hostProcess, preventable } from './standIn.js';

let folder: string;
let electron: StandIn;
const env = (): NodeJS.ProcessEnv => ({ XDG_DATA_HOME: join(folder, 'data') });
const maps = (): string => join(folder, 'data', 'kwadrant', 'maps');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-desktop-'));
  electron = new StandIn(join(folder, 'settings'), env());
});
afterEach(async () => {
  await electron.end();
  rmSync(folder, { recursive: true, force: true });
});

function start(...argv: readonly string[]): Promise<boolean> {
  return startShell(electron.api, {
    argv: ['--port', '0', ...argv],
    folder,
    env: env(),
    language: 'nl',
    platform: 'linux',
    hostProcess,
    preload: '/built/preload.cjs',
  });
}

/** Asserts until it holds: what happens in another process comes when it comes. */
const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 20_000, interval: 50 });

const last = (): StandInWindow => {
  const window = electron.windows.at(-1);
  if (!window) throw new Error('there is no window');
  return window;
};

/** Presses a button of the start page, as its preload passes it on. */
function pressStart(action: unknown, window = last(), frame: object = { url: startUrl, parent: null }): void {
  electron.ipc.emit('kwadrant:start', { sender: window.webContents, senderFrame: frame }, action);
}

/** A map window on the sample. */
async function sampleWindow(): Promise<StandInWindow> {
  await start();
  pressStart('sample');
  await eventually(() => expect(last().url).toContain('/m/'));
  return last();
}

describe('maps', () => {
  it('starts with the start page, makes the sample and shows it in a window of its own', async () => {
    await start();
    expect(last().url).toBe(startUrl);
    const startWindow = last();
    pressStart('sample');
    const url = await eventually(() => {
      expect(last()).not.toBe(startWindow);
      return last().url;
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/m\/[\w-]{22}#[\w-]{22}$/);
    expect(startWindow.closed).toBe(true);
    expect(existsSync(join(maps(), 'haarlem.kwadrant'))).toBe(true);
    const health = await fetch(new URL('/health', url));
    expect(health.status).toBe(200);
    await health.arrayBuffer();
  });

  it('opens the last map at the next start, and a second one in a second window', async () => {
    await sampleWindow();
    electron.app.emit('will-quit', preventable({}));
    await eventually(() => expect(electron.quits).toBe(1));
    const again = new StandIn(join(folder, 'settings'), env());
    electron = again;
    await start();
    expect(last().url).toContain('/m/');
    electron.answers.save = join(folder, 'wijk');
    electron.press('Bestand', 'Nieuwe kaart…');
    await eventually(() => expect(electron.windows).toHaveLength(2));
    expect(existsSync(join(folder, 'wijk.kwadrant'))).toBe(true);
    electron.press('Bestand', 'Laatste kaarten', 'wijk');
    await eventually(() => expect(last().raised).toBeGreaterThan(0));
    expect(electron.windows).toHaveLength(2);
  });

  it('saves a whole copy, also over another file, but never over a map in use', async () => {
    const window = await sampleWindow();
    electron.focused = window;
    electron.answers.save = join(folder, 'kopie.kwadrant');
    writeFileSync(electron.answers.save, 'old');
    electron.press('Bestand', 'Kopie bewaren…');
    await eventually(() => expect(electron.told.at(-1)?.message).toContain('kopie.kwadrant'));
    expect(readFileSync(electron.answers.save).subarray(0, 6).toString()).toBe('SQLite');
    electron.answers.save = join(maps(), 'haarlem.kwadrant');
    electron.press('Bestand', 'Kopie bewaren…');
    await eventually(() => expect(electron.told).toHaveLength(2));
    expect(electron.told[1]?.message).toContain('bestand');
    electron.answers.open = [join(folder, 'kopie.kwadrant')];
    electron.press('Bestand', 'Kaart openen…');
    await eventually(() => expect(electron.told).toHaveLength(3));
  });

  it('tells why a map cannot be opened and shows the start page', async () => {
    writeFileSync(join(folder, 'brief.kwadrant'), 'a letter, not a map'.repeat(500));
    await start('brief.kwadrant');
    expect(electron.told).toHaveLength(1);
    expect(last().url).toBe(startUrl);
    expect(readFileSync(join(folder, 'brief.kwadrant'), 'utf8')).toMatch(/^a letter/);
  });
});

describe('one instance', () => {
  it('leaves at once when another one runs', async () => {
    electron.lock = false;
    expect(await start()).toBe(false);
    expect(electron.quits).toBe(1);
    expect(electron.windows).toEqual([]);
    expect(electron.children).toEqual([]);
  });

  it('opens the map that a second one was started with, else comes to the front', async () => {
    const window = await sampleWindow();
    const raised = window.raised;
    electron.app.emit('second-instance', {}, ['/bin/kwadrant'], folder);
    expect(window.raised).toBeGreaterThan(raised);
    electron.app.emit('second-instance', {}, ['/bin/kwadrant', 'data/kwadrant/maps/haarlem.kwadrant'], folder);
    await eventually(() => expect(window.raised).toBeGreaterThan(raised + 2));
    expect(electron.windows.filter(({ closed }) => !closed)).toEqual([window]);
  });
});

describe('a host that crashes', () => {
  it('never takes the window: it comes back at the same address and the map can be opened', async () => {
    const window = await sampleWindow();
    const urls = [...window.urls];
    electron.children[0]?.child.kill('SIGKILL');
    await eventually(async () => {
      const answer = await fetch(new URL('/health', window.url));
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
      expect(electron.children).toHaveLength(2);
    });
    expect(window.closed).toBe(false);
    expect(window.urls).toEqual(urls);
    electron.answers.save = join(folder, 'kopie.kwadrant');
    electron.focused = window;
    electron.press('Bestand', 'Kopie bewaren…');
    await eventually(() => expect(existsSync(join(folder, 'kopie.kwadrant'))).toBe(true));
  });

  it('loads a page again that failed while it was down', async () => {
    const window = await sampleWindow();
    window.webContents.emit('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', window.url, true);
    electron.children[0]?.child.kill('SIGKILL');
    await eventually(() => expect(window.urls).toHaveLength(2));
    expect(window.urls[1]).toBe(window.urls[0]);
  });
});

describe('the end', () => {
  it('saves and ends the host before the shell goes', async () => {
    await sampleWindow();
    const [child] = electron.children;
    const first = preventable({});
    electron.app.emit('will-quit', first);
    expect(first.prevented).toBe(true);
    await eventually(() => expect(electron.quits).toBe(1));
    expect(child?.child.exitCode).toBe(0);
    const second = preventable({});
    electron.app.emit('will-quit', second);
    expect(second.prevented).toBe(false);
  });

  it('asks before a page with unsaved work is closed', async () => {
    const window = await sampleWindow();
    const ask = (answer: number): boolean => {
      electron.answers.box = answer;
      const event = preventable({});
      window.webContents.emit('will-prevent-unload', event);
      return event.prevented;
    };
    expect(ask(0)).toBe(false);
    expect(ask(1)).toBe(true);
    expect(electron.told.at(-1)?.buttons).toEqual(['Open houden', 'Toch sluiten']);
  });
});
