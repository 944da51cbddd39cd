import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();
let running: ChildProcess | undefined;

beforeEach(async () => {
  await folder.run(['new', 'a.kwadrant', '--title', 'De Wijk']);
});
afterEach(() => {
  running?.kill('SIGKILL');
  running = undefined;
});

/** Starts serving and answers the lines up to and with the one that says that it runs. */
async function serving(...args: readonly string[]): Promise<string[]> {
  running = folder.start(['serve', ...args]);
  if (!running.stdout) throw new Error('no output to read');
  const lines: string[] = [];
  for await (const line of createInterface({ input: running.stdout })) {
    lines.push(line);
    if (line.startsWith('Kwadrant draait')) break;
  }
  return lines;
}

const linksOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.includes('\t') ? [line.split('\t')[1] ?? ''] : []));

/** Ends the command with a signal and answers its exit code. */
async function stop(signal: NodeJS.Signals): Promise<number | null> {
  if (!running) throw new Error('nothing is running');
  const ended = once(running, 'close');
  running.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

describe('serve', () => {
  it('prints a link a role and serves the map until Ctrl+C', async () => {
    const lines = await serving('a.kwadrant', '--port', '0');
    const links = linksOf(lines);
    expect(lines[0]).toBe('De Wijk (a.kwadrant)');
    expect(links).toHaveLength(3);
    for (const link of links) expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/m\/[\w-]{22}#[\w-]{22}$/);
    expect(new Set(links).size).toBe(3);
    const health = await fetch(new URL('/health', links[0]));
    expect(health.status).toBe(200);
    await health.arrayBuffer();
    expect(await stop('SIGINT')).toBe(0);
  });

  it('gives the same links after a restart on the same port', async () => {
    const first = linksOf(await serving('a.kwadrant', '--port', '0'));
    expect(await stop('SIGTERM')).toBe(0);
    const { port } = new URL(first[0] ?? '');
    expect(linksOf(await serving('a.kwadrant', '--port', port))).toEqual(first);
  });

  it('serves every map of a folder, and says what to do when there is none', async () => {
    await folder.run(['new', 'b.kwadrant']);
    expect(linksOf(await serving('.', '--port', '0'))).toHaveLength(6);
    await stop('SIGINT');
    mkdirSync(folder.at('leeg'));
    expect((await serving('leeg', '--port', '0')).join('\n')).toContain('kwadrant new');
  });

  it('prints the link to open when there is no display', async () => {
    const lines = await serving('a.kwadrant', '--port', '0');
    await stop('SIGINT');
    running = folder.start(['serve', 'a.kwadrant', '--port', '0', '--open']);
    const out = await new Promise<string>((resolve) => {
      let text = '';
      running?.stdout?.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (/Open deze link.*\n/.test(text)) resolve(text);
      });
    });
    expect(lines.join('\n')).not.toContain('Open deze link');
    expect(out).toMatch(/Open deze link.*http:\/\/127\.0\.0\.1/);
  });

  it('refuses a port that is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await folder.run(['serve', 'a.kwadrant', '--port', String(port)]);
    other.close();
    expect(code).toBe(3);
    expect(err).toContain('(port_in_use)');
  });

  it('says that there is no such map', async () => {
    const { code, err } = await folder.run(['serve', 'b.kwadrant']);
    expect(code).toBe(3);
    expect(err).toContain('(store_missing)');
  });
});
