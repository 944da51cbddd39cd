import { closeCode, finalReason } from '../../protocol/closeCodes.js';
import { decodeHostMessage } from '../../protocol/hostMessages.js';
import type { HostMessage, PageMessage } from '../../protocol/messages.js';
import { encodePageMessage } from '../../protocol/pageMessages.js';
import { protocolVersion, subprotocol } from '../../protocol/version.js';
import { WireError } from '../../protocol/wireError.js';
import { accessRefusal, type MapLink } from './access.js';
import type { Cancel, Environment, Socket } from './environment.js';

const pingEveryMs = 15_000;
/** How long a host may take to answer: a ping, or a page that knocks. */
const answerMs = 10_000;
/** The same for a line over which the page may have slept: it is most likely dead, and somebody is waiting. */
const awakeAnswerMs = 3_000;
const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

export type Welcome = Extract<HostMessage, { type: 'welcome' }>;

export interface ConnectionEvents {
  hello(): Extract<PageMessage, { type: 'hello' }>;
  welcome(message: Welcome): void;
  /** Any message after the welcome. */
  message(message: HostMessage): void;
  /** The line is gone, or did not come up. It comes back by itself, unless `ended` is set. */
  lost(): void;
  /** Another page has this member key. Nothing happens until `retry` or `close`. */
  keyTaken(): void;
}

/**
 * One page's line to a room, kept up through losses: it says hello, pings, notices a dead line, and comes back after a
 * growing random delay. Events of an earlier socket never reach a later one, and none come after `close`.
 */
export class Connection {
  /** The code of the reason why there will be no connection any more. */
  ended: string | undefined;
  /** The last attempt failed, or the line was lost. False again with the next welcome. */
  failing = false;

  private socket: Socket | undefined;
  private welcomed = false;
  private waiting = false;
  private losses = 0;
  private cancelDelay: Cancel = () => undefined;
  private cancelPing: Cancel = () => undefined;
  private cancelAnswer: Cancel = () => undefined;
  private readonly cancelAwake: Cancel;

  constructor(
    private readonly environment: Environment,
    private readonly options: MapLink,
    private readonly events: ConnectionEvents,
  ) {
    this.cancelAwake = environment.onAwake(() => this.wake());
  }

  /** The host has welcomed us and the line is not known to be lost. */
  get live(): boolean {
    return this.welcomed;
  }

  /** Bytes that have not left the page yet. */
  get unsent(): number {
    return this.socket?.unsent ?? 0;
  }

  /** Connects now, with a new hello. A line that is up is given up for it. */
  start(): void {
    if (this.ended !== undefined) return;
    this.leave();
    let socket: Socket | undefined;
    let opened = false;
    const current = () => socket !== undefined && socket === this.socket;
    socket = this.environment.openSocket(
      `/m/${encodeURIComponent(this.options.mapId)}/live`,
      [subprotocol, `token.${this.options.token}`],
      {
        open: () => {
          if (!current()) return;
          opened = true;
          socket?.send(encodePageMessage(this.events.hello()));
        },
        message: (bytes) => {
          if (current()) this.receive(bytes);
        },
        close: (code, reason) => {
          if (!current()) return;
          this.closed(code, reason);
          if (!opened) void this.askAccess();
        },
      },
    );
    this.socket = socket;
    this.cancelAnswer = this.environment.after(answerMs, () => this.retry());
  }

  /** What the hello says has changed: a line that is up, or coming up, is made anew. */
  renew(): void {
    if (this.socket) this.start();
  }

  /** Gives up the line, if any, and connects after a delay that grows until the host answers again. */
  retry(): void {
    if (this.ended !== undefined) return;
    this.leave();
    this.failing = true;
    this.waiting = true;
    const most = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(this.losses, 10));
    this.losses++;
    this.cancelDelay = this.environment.after(most * (0.5 + 0.5 * this.chance()), () => this.start());
    this.events.lost();
  }

  /** Sends if the line is up (`live`); else the bytes are lost. */
  send(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.welcomed) this.socket?.send(bytes);
  }

  /** Ends everything: no event comes any more. */
  close(): void {
    this.ended ??= 'closed';
    this.leave();
    this.cancelAwake();
  }

  /** The page may have slept: what waits need not, and what seems up is asked. */
  private wake(): void {
    if (this.waiting) this.start();
    // With work still on its way the answer comes behind it, and a slow line is not a dead one.
    else if (this.welcomed) this.ping(this.unsent > 0 ? answerMs : awakeAnswerMs);
  }

  private leave(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.welcomed = false;
    this.waiting = false;
    this.cancelDelay();
    this.cancelPing();
    this.cancelAnswer();
    socket?.close();
  }

  private receive(bytes: Uint8Array): void {
    let message;
    try {
      message = decodeHostMessage(bytes);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.retry();
      return;
    }
    if (message.type === 'welcome') {
      this.welcome(message);
    } else if (this.welcomed) {
      this.cancelAnswer();
      const { socket } = this;
      this.events.message(message);
      // A host whose messages cannot be used is not back yet, however often it says welcome.
      if (socket === this.socket) this.losses = 0;
    }
  }

  private welcome(message: Welcome): void {
    if (message.protocolVersion !== protocolVersion) return this.end('protocol_version');
    this.cancelAnswer();
    this.welcomed = true;
    this.failing = false;
    this.schedulePing();
    this.events.welcome(message);
  }

  private schedulePing(): void {
    this.cancelPing = this.environment.after(pingEveryMs, () => this.ping(answerMs));
  }

  private ping(within: number): void {
    this.cancelPing();
    this.cancelAnswer();
    this.send(encodePageMessage({ type: 'ping', echo: Math.floor(this.environment.now()) }));
    this.cancelAnswer = this.environment.after(within, () => this.retry());
    this.schedulePing();
  }

  private closed(code: number, reason: string): void {
    const final = finalReason(code, reason);
    if (final !== undefined) return this.end(final);
    if (code !== closeCode.sameMemberKey) return this.retry();
    this.leave();
    this.failing = true;
    this.events.keyTaken();
  }

  /** A refused upgrade looks like no network at all. */
  private async askAccess(): Promise<void> {
    const code = await accessRefusal(this.environment, this.options);
    if (code !== undefined && this.ended === undefined && !this.welcomed) this.end(code);
  }

  private end(code: string): void {
    this.ended = code;
    this.leave();
    this.cancelAwake();
    this.events.lost();
  }

  private chance(): number {
    const [a = 0, b = 0] = this.environment.random(2);
    return (a * 256 + b) / 65_536;
  }
}
