/** A page of a map without a browser: speaks the real wire over a real socket. */
import { onTestFinished } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { decodeHostMessage } from '../../plugin/protocol/hostMessages.js';
import type { HostMessage, PageMessage } from '../../plugin/protocol/messages.js';
import { encodePageMessage } from '../../plugin/protocol/pageMessages.js';
import { protocolVersion, subprotocol } from '../../plugin/protocol/version.js';

export interface Knock {
  /** undefined: the page's own origin; null: no Origin at all. */
  origin?: string | null | undefined;
  host?: string;
  token?: string | undefined;
  protocols?: string[];
  path?: string;
  client?: ClientOptions;
}

/** A link in its parts. */
export function partsOf(link: string): { origin: string; path: string; token: string } {
  const url = new URL(link);
  return { origin: url.origin, path: `${url.pathname}/live`, token: url.hash.slice(1) };
}

function connect(link: string, knock: Knock): WebSocket {
  const { origin, path, token } = partsOf(link);
  const protocols = knock.protocols ?? [subprotocol, `token.${knock.token ?? token}`];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${knock.path ?? path}`, protocols, {
    // As a header and not as ws's own option, which leaves out an empty one.
    headers: {
      ...(knock.origin === null ? {} : { origin: knock.origin ?? origin }),
      ...(knock.host === undefined ? {} : { host: knock.host }),
    },
    ...knock.client,
  });
  onTestFinished(() => socket.terminate());
  return socket;
}

/** The status with which the host answers an attempt to come in: 101 when it lets it in. */
export function knock(link: string, how: Knock = {}): Promise<{ status: number; body: string }> {
  const socket = connect(link, how);
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ status: 101, body: '' }));
    socket.on('unexpected-response', (_request, response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    socket.on('error', reject);
  });
}

/** Of a page that knows nothing yet. */
export function helloOf(memberKey: bigint): PageMessage {
  return { type: 'hello', protocolVersion, memberKey, epoch: 0n, seq: 0, nickname: '', calm: false, pack: '' };
}

export class Page {
  /** Raw messages so far. */
  readonly raw: Buffer[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  private readonly waiting = new Set<(gone?: Error) => void>();

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.raw.push(data as Buffer);
      for (const look of this.waiting) look();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
        for (const look of this.waiting) look(new Error(`the host closed with ${code}`));
      });
    });
  }

  /** Opens the connection, without a hello. Rejects when the host refuses. */
  static async open(link: string, how: Knock = {}): Promise<Page> {
    const page = new Page(connect(link, how));
    await new Promise((resolve, reject) => {
      page.socket.once('open', resolve);
      page.socket.once('error', reject);
    });
    return page;
  }

  /** Opens the connection and is welcomed. */
  static async join(link: string, memberKey = 1n, how: Knock = {}): Promise<Page> {
    const page = await Page.open(link, how);
    page.hello(memberKey);
    await page.first(128);
    return page;
  }

  hello(memberKey: bigint): void {
    this.send(helloOf(memberKey));
  }

  send(message: PageMessage): void {
    this.socket.send(encodePageMessage(message));
  }

  /** Resolves with the first raw message of a type, past or to come. */
  async first(type: number): Promise<Buffer> {
    return this.until(() => this.raw.find((bytes) => bytes[0] === type));
  }

  /** Resolves with the first decoded message that fits, past or to come. */
  async message<T extends HostMessage>(fits: (message: HostMessage) => T | undefined | false): Promise<T> {
    return this.until(() => {
      for (const bytes of this.raw) {
        const found = fits(decodeHostMessage(bytes));
        if (found) return found;
      }
      return undefined;
    });
  }

  /** Resolves when the change number `n` of this member has been saved. */
  async saved(n: number): Promise<void> {
    const welcome = decodeHostMessage(await this.first(128));
    const member = welcome.type === 'welcome' ? welcome.member : 0;
    await this.message((message) => {
      const isFrame = message.type === 'frame' || message.type === 'snapshot';
      return isFrame && message.saved.some((one) => one.member === member && one.n >= n) && message;
    });
  }

  /** Resolves once a condition on what came in holds; rejects when the host closes before that. */
  until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const check = (gone?: Error): void => {
        const found = look();
        if (found === undefined && !gone) return;
        this.waiting.delete(check);
        if (found === undefined) reject(gone);
        else resolve(found);
      };
      this.waiting.add(check);
      check();
    });
  }
}
