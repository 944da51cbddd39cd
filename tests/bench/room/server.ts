/** A contender's server as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../../../plugin/local/folders.js';

/** Where members connect to. */
export interface Ready {
  readonly port: number;
  readonly path: string;
  /** Empty for those that ask for none. */
  readonly token: string;
  readonly version: string;
  readonly pid: number;
}

/** The servers by contender: files in `servers`. */
const files: Readonly<Record<string, string>> = {
  kwadrant: 'kwadrant.mjs',
  relay: 'relay.mjs',
  'y-websocket': 'yWebsocket.mjs',
  hocuspocus: 'hocuspocus.mjs',
  'socket.io': 'socketIo.mjs',
};

export class Server {
  private constructor(
    private readonly process: ChildProcess,
    readonly ready: Ready,
  ) {}

  /** Starts a contender's server. Rejects with what it wrote to standard error when it does not come up. */
  static async start(contender: string): Promise<Server> {
    const file = join(projectFolder(), 'tests', 'bench', 'room', 'servers', files[contender] ?? contender);
    const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const lines = createInterface({ input: child.stdout });
    const line = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      child.once('exit', () => reject(new Error(`${contender} did not start: ${errors}`)));
    });
    return new Server(child, { ...(JSON.parse(line) as Omit<Ready, 'pid'>), pid: child.pid ?? 0 });
  }

  /** Ends the server, which follows its standard input. */
  async stop(): Promise<void> {
    const ended = this.process.exitCode === null ? once(this.process, 'exit') : undefined;
    this.process.stdin?.end();
    await ended;
  }
}
