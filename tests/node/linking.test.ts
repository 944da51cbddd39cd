/** What the module asks of the process it is loaded into: Node-API and the C library, nothing else. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addon, moduleFile, project } from './moduleFile.js';

const lines = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Names in the module's dynamic symbol table. */
const symbols = (which: string) =>
  lines('nm', '-D', which, moduleFile).map((line) => line.trim().split(' ').at(-1)!);

it('takes no symbol of V8, libuv or the C++ interface of Node', () => {
  const undefinedSymbols = symbols('--undefined-only');
  expect(undefinedSymbols.filter((name) => /^napi_/.test(name)).length).toBeGreaterThan(10);
  expect(undefinedSymbols.filter((name) => /^(uv_|_ZN?K?2v8|_ZN?K?4node|node_)/.test(name))).toEqual([]);
});

it('needs only the C library at run time', () => {
  const needed = lines('readelf', '-d', moduleFile).flatMap((line) => line.match(/NEEDED.*\[(.+)\]/)?.[1] ?? []);
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter((name) => !/^(libc\.so\.6|libm\.so\.6|ld-linux-x86-64\.so\.2)$/.test(name))).toEqual([]);
});

it('shows the process nothing but the two names of Node-API', () => {
  const shown = symbols('--defined-only').map((name) => name.split('@')[0]);
  expect(shown.sort()).toEqual(['napi_register_module_v1', 'node_api_module_get_api_version_v1']);
});

it('offers exactly what addon.ts describes', () => {
  const described = readFileSync(join(project, 'plugin', 'host', 'addon.ts'), 'utf8');
  const names = [...described.matchAll(/^export declare (?:function|const|class) (\w+)/gm)].map((match) => match[1]);
  expect(Object.keys(addon).sort()).toEqual(names.sort());
  const body = described.slice(described.indexOf('export declare class Room'));
  const room = body.slice(0, body.indexOf('\n}'));
  const members = [...room.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map((match) => match[1]);
  const offered = Object.getOwnPropertyNames(addon.Room.prototype).filter((name) => name !== 'constructor');
  expect(offered.sort()).toEqual(members.sort());
  expect(/static open\(/.test(room) && typeof addon.Room.open).toBe('function');
});

it('is translation only: at most 1,200 lines', () => {
  const files = lines('git', '-C', project, 'ls-files', 'native/node/*.h', 'native/node/*.cc');
  const count = files.map((file) => readFileSync(join(project, file), 'utf8').split('\n').length);
  expect(files.length).toBeGreaterThan(3);
  expect(count.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1200);
});
