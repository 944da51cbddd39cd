/** The real command serving a real map file, as a process that can be killed. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { projectFolder } from '../../plugin/local/folders.js';

const command = join(projectFolder(), 'build', 'plugin', 'cli', 'main.js');
const run = promisify(execFile);

export interface Links {
  facilitator: string;
  editor: string;
  viewer: string;
}

/** What `kwadrant inspect --json` tells of one initiative. */
export interface Inspected {
  id: string;
  title: string;
  place: { x: number; y: number; rx: number; ry: number } | null;
  shares: Record<string, number>;
}

/** What a new map begins with. */
export interface Start {
  sample?: boolean;
  /** Name of a method pack; the command's own choice without it. */
  method?: string;
}

export class ServedMap {
  links!: Links;
  private process: ChildProcess | undefined;
  private port = '0';

  private constructor(
    private readonly folder: string,
    readonly file: string,
  ) {}

  /** A new map, from the sample or empty, being served. */
  static async start({ sample = false, method }: Start = {}): Promise<ServedMap> {
    const folder = mkdtempSync(join(tmpdir(), 'kwadrant-e2e-'));
    const map = new ServedMap(folder, join(folder, 'wijk.kwadrant'));
    const content = sample ? ['--sample', 'haarlem'] : ['--title', 'Testwijk'];
    await map.command('new', map.file, ...content, ...(method ? ['--method', method] : []));
    await map.serve();
    return map;
  }

  /** Runs the command and answers what it printed. */
  async command(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [command, ...args], { env: this.env() });
    return stdout;
  }

  async serve(): Promise<void> {
    const args = [command, 'serve', this.file, '--port', this.port];
    this.process = spawn(process.execPath, args, { env: this.env(), stdio: ['ignore', 'pipe', 'inherit'] });
    const links: string[] = [];
    for await (const line of createInterface({ input: this.process.stdout! })) {
      if (line.includes('\t')) links.push(line.split('\t')[1]!);
      if (links.length === 3) break;
    }
    const [facilitator, editor, viewer] = links;
    if (!viewer) throw new Error('the host did not start');
    this.links = { facilitator: facilitator!, editor: editor!, viewer };
    this.port = new URL(viewer).port;
  }

  /** Ends the host: `SIGKILL` as a crash, `SIGTERM` as a wish. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const running = this.process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'close');
    running.kill(signal);
    await gone;
  }

  /** What is in the file now; the host may be running. */
  async inspect(): Promise<Inspected[]> {
    return (JSON.parse(await this.command('inspect', this.file, '--json')) as { initiatives: Inspected[] }).initiatives;
  }

  async end(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private env(): NodeJS.ProcessEnv {
    return { ...process.env, XDG_DATA_HOME: join(this.folder, 'data'), LC_ALL: 'C.UTF-8' };
  }
}
