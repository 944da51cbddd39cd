/**
 * Everything that a session uses of the world outside: time, chance, storage, the network, other tabs. `browser.ts` is
 * the real one; tests bring one with a clock of their own. Nothing here throws.
 */

/** Stops what was asked for. Calling it again, or too late, does nothing. */
export type Cancel = () => void;

export interface SocketEvents {
  open(): void;
  message(bytes: Uint8Array): void;
  /** The last event of a socket. `code` is a WebSocket close code. */
  close(code: number, reason: string): void;
}

export interface Socket {
  /** Only after `open`. What is sent to a socket that has closed meanwhile is lost. */
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  /** Bytes that were given to `send` and have not left yet. */
  readonly unsent: number;
}

/** Texts by name. May be blocked or full at any time. */
export interface KeyValueStore {
  keys(): string[];
  get(key: string): string | undefined;
  /** False when it could not be stored; what stood there before still stands. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Reaches the other tabs of this browser that opened a channel of the same name. */
export interface Channel {
  post(message: unknown): void;
  close(): void;
}

export interface Answer {
  /** HTTP status. */
  status: number;
  /** Content type, empty when unknown. */
  type: string;
  body: Uint8Array;
}

export interface Environment {
  /** Milliseconds since a fixed moment. */
  now(): number;
  /** Bytes that nobody can guess. */
  random(count: number): Uint8Array;
  after(milliseconds: number, run: () => void): Cancel;
  /** After what is being done, and before the next picture is drawn. */
  asNextTask(run: () => void): Cancel;
  /** Before the next picture is drawn; soon, when the page is hidden and draws none. */
  onNextFrame(run: () => void): Cancel;
  /** Calls back each time that the page may have slept: there is a network again, or somebody looks at it again. */
  onAwake(run: () => void): Cancel;
  /** Opens `path` of the host that the page came from. */
  openSocket(path: string, protocols: readonly string[], events: SocketEvents): Socket;
  /** Rejects when no answer comes. */
  fetch(
    path: string,
    method: 'GET' | 'PUT' | 'POST',
    headers: Record<string, string>,
    body?: Uint8Array,
  ): Promise<Answer>;
  /** Undefined when this browser has no channels. */
  openChannel(name: string, receive: (message: unknown) => void): Channel | undefined;
  /** Of this tab: lives through a reload, and is copied when the tab is duplicated. */
  readonly tabStorage: KeyValueStore;
  /** Of this browser: the tabs share it. */
  readonly deviceStorage: KeyValueStore;
}
