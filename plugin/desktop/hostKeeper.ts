/** Keeps a host process running: starts it, asks it things, and starts it again when it falls over. */
import type { FromHost, HostFailure, HostStart, HostTask, OpenedMap, ToHost } from './hostMessages.js';

/** What the keeper needs of an Electron utility process. */
export interface HostChild {
  postMessage(message: ToHost): void;
  kill(): boolean;
  on(event: 'message', listener: (message: FromHost) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export interface KeeperOptions {
  /** Starts one process. */
  readonly fork: () => HostChild;
  readonly maps: string;
  readonly port: number;
  readonly address: string;
  /** The host fell too often, or could not start: it stays down until start() is called again. */
  readonly onDown: (failure: HostFailure) => void;
  /** A host is up, the first time or again; `url` is where. */
  readonly onReady: (url: string) => void;
}

/** An error that the host's process answered, or `host_gone` when it fell before it could answer. */
export class HostTaskError extends Error {
  constructor(readonly failure: HostFailure) {
    super(failure.code);
  }
}

/** Falls within `fallWindow` ms after which something is so wrong that trying again is of no use. */
const mostFalls = 5;
const fallWindow = 60_000;
/** Wait before start number n + 1, ms: at once the first time, as a page reconnects within a second. */
const waits = [0, 500, 1000, 2000] as const;
/** Time for everything to be saved at the end, ms. The store commits within 20 ms; this is for slow disks. */
const closingTime = 10_000;

interface Waiting {
  readonly resolve: (value: OpenedMap | undefined) => void;
  readonly reject: (error: HostTaskError) => void;
}

export class HostKeeper {
  private child: HostChild | undefined;
  private port: number;
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();
  /** Maps opened so far: a new process must serve them again, as pages of them are waiting. */
  private readonly opened = new Set<string>();
  private falls: number[] = [];
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly options: KeeperOptions) {
    this.port = options.port;
  }

  /** Starts the host; onReady or onDown tells how that went. */
  start(): void {
    if (this.child || this.stopping) return;
    const child = this.options.fork();
    this.child = child;
    child.on('message', (message) => this.receive(child, message));
    child.on('exit', () => this.ended(child));
    const { maps, address } = this.options;
    const start: HostStart = { kind: 'start', maps, address, port: this.port };
    child.postMessage(start);
    for (const file of this.opened) this.post(child, { kind: 'open', file }).catch(() => this.opened.delete(file));
  }

  /** Asks the running host for something. Rejects with HostTaskError. */
  async ask(task: HostTask): Promise<OpenedMap | undefined> {
    if (!this.child) throw new HostTaskError({ code: 'host_gone', params: {} });
    const value = await this.post(this.child, task);
    if (value) this.opened.add(value.file);
    return value;
  }

  /** Saves everything and ends the process; resolves when it is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    const late = setTimeout(() => child.kill(), closingTime);
    this.post(child, { kind: 'close' }).catch(() => undefined);
    await gone;
    clearTimeout(late);
  }

  private post(child: HostChild, task: HostTask): Promise<OpenedMap | undefined> {
    const id = this.nextId++;
    const answer = new Promise<OpenedMap | undefined>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    child.postMessage({ kind: 'task', id, task });
    return answer;
  }

  private receive(child: HostChild, message: FromHost): void {
    if (child !== this.child) return;
    if (message.kind === 'ready') {
      this.port = message.port;
      this.options.onReady(message.url);
    } else if (message.kind === 'notStarted') {
      this.giveUp(message.failure);
    } else {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.kind === 'done') waiting?.resolve(message.value);
      else waiting?.reject(new HostTaskError(message.failure));
    }
  }

  private ended(child: HostChild): void {
    if (child !== this.child) return;
    this.child = undefined;
    const failure = { code: 'host_gone', params: {} };
    for (const { reject } of this.waiting.values()) reject(new HostTaskError(failure));
    this.waiting.clear();
    if (this.stopping) return;
    const now = Date.now();
    this.falls = [...this.falls.filter((time) => now - time < fallWindow), now];
    if (this.falls.length >= mostFalls) this.options.onDown(failure);
    else this.restart = setTimeout(() => this.start(), waits[this.falls.length - 1]);
  }

  /** A host that cannot start says why; the same would happen again, so the user is told instead. */
  private giveUp(failure: HostFailure): void {
    const child = this.child;
    this.child = undefined;
    child?.kill();
    for (const { reject } of this.waiting.values()) reject(new HostTaskError(failure));
    this.waiting.clear();
    this.options.onDown(failure);
  }
}
