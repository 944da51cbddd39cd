/** Runs the real command as a user does: a process of its own, on real files in a folder of the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import type { Inspection } from '../../plugin/cli/commands/inspect.js';

const main = fileURLToPath(new URL('../../build/plugin/cli/main.js', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that is new for each test and gone afterwards. */
export class Folder {
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), 'kwadrant-cli-'));
    });
    afterEach(() => rmSync(this.path, { recursive: true, force: true }));
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** Starts the command in this folder, in Dutch and with the user's data in here too. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
    const own = { ...rest, LC_ALL: 'C.UTF-8', XDG_DATA_HOME: this.at('data'), ...env };
    return spawn(process.execPath, [main, ...args], { cwd: this.path, env: own, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Runs the command to its end. */
  run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Result> {
    const child = this.start(args, env);
    const texts = { out: '', err: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...texts }));
    });
  }

  /** What `inspect --json` says of a map. */
  async inspect(map: string): Promise<Inspection> {
    const { code, out, err } = await this.run(['inspect', map, '--json']);
    if (code !== 0) throw new Error(`inspect ended with ${code}: ${err}`);
    return JSON.parse(out) as Inspection;
  }
}
