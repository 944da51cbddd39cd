import type { Cancel, Channel, Environment, KeyValueStore, Socket, SocketEvents } from '../environment.js';

/** A host's end of a socket. */
export interface Line {
  readonly path: string;
  readonly protocols: readonly string[];
  send(bytes: Uint8Array): void;
  close(code: number, reason?: string): void;
  /** Nothing gets through any more in either direction, and neither side is told. */
  silence(): void;
  /** The page has not closed it, nor the host. */
  readonly open: boolean;
}

export interface HostSide {
  connected(line: Line): void;
  received(line: Line, bytes: Uint8Array): void;
  closed(line: Line): void;
}

/** Texts in memory, that can be made to refuse. */
export class MemoryStore implements KeyValueStore {
  readonly texts = new Map<string, string>();
  /** Characters that fit. */
  capacity = Infinity;
  blocked = false;

  keys(): string[] {
    return this.blocked ? [] : [...this.texts.keys()];
  }

  get(key: string): string | undefined {
    return this.blocked ? undefined : this.texts.get(key);
  }

  set(key: string, value: string): boolean {
    const others = [...this.texts].reduce((sum, [k, v]) => (k === key ? sum : sum + k.length + v.length), 0);
    if (this.blocked || others + key.length + value.length > this.capacity) return false;
    this.texts.set(key, value);
    return true;
  }

  remove(key: string): void {
    if (!this.blocked) this.texts.delete(key);
  }
}

/** One device with its tabs and its network, on a clock that moves only by `advance`. A seed gives the same run. */
export class World {
  time = 0;
  /** Delay of a message in either direction. */
  latency = 1;
  /** False: no socket can be opened. */
  network = true;
  hasChannels = true;
  readonly device = new MemoryStore();
  readonly channels = new Map<string, Set<(message: unknown) => void>>();
  readonly awake = new Set<() => void>();
  private tasks: { at: number; order: number; run: () => void }[] = [];
  private order = 0;
  private state: number;

  constructor(
    readonly host: HostSide,
    seed = 1,
  ) {
    this.state = seed;
  }

  /** 0 ≤ x < 1 (mulberry32). */
  chance(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whole numbers from 0 to below `end`. */
  pick(end: number): number {
    return Math.floor(this.chance() * end);
  }

  get timers(): number {
    return this.tasks.length;
  }

  after(milliseconds: number, run: () => void): Cancel {
    const task = { at: this.time + milliseconds, order: this.order++, run };
    this.tasks.push(task);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== task);
    };
  }

  /** One direction of a socket: what goes in first comes out first, also when the latency changes. */
  pipe(): (run: () => void) => void {
    let last = 0;
    return (run) => {
      last = Math.max(last, this.time + this.latency);
      this.after(last - this.time, run);
    };
  }

  /** Lets time pass, and all happen that falls in it. */
  advance(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.tasks.filter((task) => task.at <= end).sort((a, b) => a.at - b.at || a.order - b.order);
      if (!next) break;
      this.tasks = this.tasks.filter((task) => task !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }
}

/** One tab, or one load of it. */
export class Tab {
  readonly environment: Environment;
  readonly sockets: { line: Line; events: SocketEvents }[] = [];
  /** What its sockets say of bytes that have not left it. */
  unsent = 0;
  answer: Environment['fetch'] = () => Promise.reject(new Error('no network'));
  private alive = true;
  private readonly atDeath: Cancel[] = [];

  /** `store` is that of an earlier load of the tab, or a copy of another tab's. */
  constructor(
    private readonly world: World,
    readonly store = new MemoryStore(),
  ) {
    this.environment = {
      now: () => world.time,
      random: (count) => Uint8Array.from({ length: count }, () => world.pick(256)),
      after: (milliseconds, run) => world.after(milliseconds, () => this.alive && run()),
      asNextTask: (run) => world.after(0, () => this.alive && run()),
      onNextFrame: (run) => world.after(16, () => this.alive && run()),
      onAwake: (run) => {
        world.awake.add(run);
        this.atDeath.push(() => world.awake.delete(run));
        return () => world.awake.delete(run);
      },
      openSocket: (path, protocols, events) => this.openSocket(path, protocols, events),
      fetch: (...request) => this.answer(...request),
      openChannel: (name, receive) => this.openChannel(name, receive),
      tabStorage: store,
      deviceStorage: world.device,
    };
  }

  /** Reloaded, closed or crashed: nothing of this load runs any more. */
  kill(): void {
    this.alive = false;
    for (const { line } of this.sockets) line.close(1001);
    for (const cancel of this.atDeath) cancel();
  }

  /** A copy of what a duplicated tab starts with. */
  duplicate(): Tab {
    const store = new MemoryStore();
    for (const [key, value] of this.store.texts) store.texts.set(key, value);
    return new Tab(this.world, store);
  }

  private openSocket(path: string, protocols: readonly string[], events: SocketEvents): Socket {
    const { world } = this;
    const unsent = (): number => this.unsent;
    let state: 'opening' | 'open' | 'closed' = 'opening';
    let silent = false;
    const down = world.pipe();
    const up = world.pipe();
    const toPage = (run: () => void) => down(() => this.alive && !silent && run());
    const finish = (code: number, reason: string) => {
      if (state === 'closed') return;
      const wasOpen = state === 'open';
      state = 'closed';
      toPage(() => events.close(code, reason));
      if (wasOpen && !silent) world.host.closed(line);
    };
    const line: Line = {
      path,
      protocols,
      send: (bytes) => {
        if (state === 'open') toPage(() => events.message(bytes));
      },
      close: (code, reason = '') => finish(code, reason),
      silence: () => {
        silent = true;
      },
      get open() {
        return state === 'open';
      },
    };
    this.sockets.push({ line, events });
    world.after(world.latency, () => {
      if (state !== 'opening' || !this.alive) return;
      if (!world.network) return finish(1006, '');
      state = 'open';
      world.host.connected(line);
      toPage(() => events.open());
    });
    return {
      get unsent() {
        return unsent();
      },
      send: (bytes) => {
        up(() => state === 'open' && !silent && world.host.received(line, bytes));
      },
      close: () => finish(1000, ''),
    };
  }

  private openChannel(name: string, receive: (message: unknown) => void): Channel | undefined {
    const { world } = this;
    if (!world.hasChannels) return undefined;
    const members = world.channels.get(name) ?? new Set();
    world.channels.set(name, members);
    const deliver = (message: unknown) => this.alive && receive(message);
    members.add(deliver);
    this.atDeath.push(() => members.delete(deliver));
    return {
      post: (message) => {
        for (const other of members) if (other !== deliver) world.after(1, () => other(message));
      },
      close: () => members.delete(deliver),
    };
  }
}
