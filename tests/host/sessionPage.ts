/** The board page's own session on real sockets and a real clock, without a browser: one device, any number of tabs. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Environment, Socket, SocketEvents } from '../../plugin/board/session/environment.js';
import { createSession } from '../../plugin/board/session/session.js';
import { MemoryStore } from '../../plugin/board/session/testing/world.js';
import type { Refusal, Session } from '../../plugin/board/session/types.js';
import { partsOf } from './page.js';

/** An address that refuses at once. */
const nowhere = 'http://127.0.0.1:1/m/AAAAAAAAAAAAAAAAAAAAAA#none';

export class Device {
  readonly store = new MemoryStore();
  /** What the sessions asked the clock to wait, ms. */
  readonly waits: number[] = [];
  readonly refusals: Refusal[] = [];
  private readonly sockets = new Set<WebSocket>();
  private readonly awake = new Set<() => void>();
  private network = true;

  /** `link` is asked for each connection: a host that starts again may have another port. */
  constructor(private readonly link: () => string) {}

  /** Opens a tab that shows the map; it closes with the test. */
  open(tab = new MemoryStore()): Session {
    const { path, token } = partsOf(this.link());
    const session = createSession(this.environment(tab), { mapId: path.split('/')[2] ?? '', token });
    session.onRefusal((refusal) => this.refusals.push(refusal));
    onTestFinished(() => session.close());
    return session;
  }

  /** No network: what is up breaks without a word. */
  offline(): void {
    this.network = false;
    for (const socket of this.sockets) socket.terminate();
  }

  online(): void {
    this.network = true;
    for (const run of this.awake) run();
  }

  private environment(tab: MemoryStore): Environment {
    const after = (milliseconds: number, run: () => void) => {
      this.waits.push(milliseconds);
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    };
    return {
      now: () => performance.now(),
      random: (count) => randomBytes(count),
      after,
      asNextTask: (run) => {
        const immediate = setImmediate(run);
        return () => clearImmediate(immediate);
      },
      onNextFrame: (run) => {
        const timer = setTimeout(run, 16);
        return () => clearTimeout(timer);
      },
      onAwake: (run) => {
        this.awake.add(run);
        return () => this.awake.delete(run);
      },
      openSocket: (path, protocols, events) => this.openSocket(path, protocols, events),
      fetch: async (path, method, headers, body) => {
        const { origin } = partsOf(this.network ? this.link() : nowhere);
        const answer = await fetch(origin + path, { method, headers, body: body?.slice() ?? null });
        const bytes = new Uint8Array(await answer.arrayBuffer());
        return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: bytes };
      },
      openChannel: () => undefined,
      tabStorage: tab,
      deviceStorage: this.store,
    };
  }

  private openSocket(path: string, protocols: readonly string[], events: SocketEvents): Socket {
    const { origin } = partsOf(this.network ? this.link() : nowhere);
    const socket = new WebSocket(origin.replace('http', 'ws') + path, [...protocols], { headers: { origin } });
    this.sockets.add(socket);
    socket.on('open', () => events.open());
    socket.on('message', (data: Buffer) => events.message(data));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      this.sockets.delete(socket);
      events.close(code, reason.toString());
    });
    return {
      send: (bytes) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
      },
      close: () => socket.close(),
      get unsent() {
        return socket.bufferedAmount;
      },
    };
  }
}

/** Titles of what stands on the map as this page sees it, sorted. */
export function titlesOn({ view }: Session): string[] {
  return [...view.entities.values()].flatMap(({ gone, kind, fields }) => {
    const title = fields.get('title');
    return !gone && kind === 'initiative' && title?.kind === 'text' ? [title.value] : [];
  }).sort();
}
