/** `npm start` on a project that is built: everything is there, so nothing may be built again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAddon } from '../../plugin/host/loadAddon.js';

const script = fileURLToPath(new URL('../../plugin/setup/start.mjs', import.meta.url));

let folder: string;
let running: ChildProcess | undefined;
const sampleMap = (): string => join(folder, 'data', 'kwadrant', 'maps', 'haarlem.kwadrant');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-start-'));
});
afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const env = { ...rest, LC_ALL: 'C.UTF-8', XDG_DATA_HOME: join(folder, 'data'), ...more };
  running = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return running;
}

/** The lines up to and with the one that says that the map is served. */
async function served(child: ChildProcess): Promise<string[]> {
  if (!child.stdout) throw new Error('no output to read');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Kwadrant draait')) return lines;
  }
  throw new Error(`it stopped after: ${lines.join('\n')}`);
}

async function stop(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'close');
  child.kill('SIGINT');
  const [code] = (await ended) as unknown[];
  return code;
}

/** A program of this name that writes its arguments to a file; answers its folder and that file. */
function recorder(name: string): { bin: string; seen: string } {
  const bin = join(folder, 'bin');
  const seen = join(folder, 'seen');
  mkdirSync(bin, { recursive: true });
  const lines = ['#!/bin/sh', `printf '%s\\n' "$@" > '${seen}.new'`, `mv '${seen}.new' '${seen}'`];
  writeFileSync(join(bin, name), lines.join('\n'));
  chmodSync(join(bin, name), 0o755);
  return { bin, seen };
}

const readLines = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

describe('npm start', () => {
  it('serves the sample without building anything again, and ends with Ctrl+C', async () => {
    const child = start(['--port', '0']);
    const lines = await served(child);
    expect(lines.filter((line) => /^[…✓✗]/.test(line))).toEqual([]);
    const link = lines.find((line) => line.includes('\t'))?.split('\t')[1] ?? '';
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/^<!doctype html>/i);
    expect(await stop(child)).toBe(0);
  });

  it('starts with a map that has the whole method', async () => {
    await served(start(['--port', '0']));
    const { lenses } = JSON.parse(await loadAddon().inspectMap(sampleMap())) as { lenses: { id: string }[] };
    expect(lenses.map(({ id }) => id)).toEqual(['kwadranten', 'brede-basis', 'speelveld']);
  });

  it("keeps the user's map at the next start", async () => {
    const first = await served(start(['--port', '0']));
    await stop(running as ChildProcess);
    const { ino } = statSync(sampleMap());
    const second = await served(start(['--port', '0']));
    expect(statSync(sampleMap()).ino).toBe(ino);
    const tokens = (lines: string[]): string[] => lines.flatMap((line) => /#(\S+)$/.exec(line)?.[1] ?? []);
    expect(tokens(second)).toEqual(tokens(first));
    expect(tokens(second)).toHaveLength(3);
  });

  it('opens the default browser when there is a display', async () => {
    const { bin, seen } = recorder('xdg-open');
    const more = { DISPLAY: ':0', PATH: `${bin}:${process.env['PATH']}`, ELECTRON_OVERRIDE_DIST_PATH: folder };
    const lines = await served(start(['--port', '0'], more));
    const link = lines.find((line) => line.includes('\t'))?.split('\t')[1];
    await vi.waitFor(() => expect(readLines(seen)).toEqual([link]), { timeout: 10_000 });
  });

  it('opens the map in Electron when its binary is there, with what was passed on', async () => {
    const { bin, seen } = recorder('electron');
    const child = start(['--port', '0', '--host'], { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: bin });
    expect((await once(child, 'close'))[0]).toBe(0);
    const [shell = '', ...args] = readLines(seen);
    expect(existsSync(shell)).toBe(true);
    expect(shell).toMatch(/desktop\/main\.js$/);
    expect(args).toEqual([sampleMap(), '--port', '0', '--host']);
  });
});
