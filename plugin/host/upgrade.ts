/**
 * The way in for live connections. Everything is checked on the HTTP request, before there is a socket or any state;
 * a web page elsewhere can open WebSockets to this computer, so the token alone is not enough.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { closeCode } from '../protocol/closeCodes.js';
import { isId } from '../protocol/ids.js';
import { subprotocol } from '../protocol/version.js';
import type { Access } from './access.js';
import { codeOf, HostError } from './errors.js';
import type { EventLog } from './eventLog.js';
import type { Limits } from './limits.js';
import type { Maps } from './maps.js';
import { isLoopback, type OwnNames } from './ownNames.js';

/** Who may come in. */
interface Caller {
  readonly mapId: string;
  readonly token: string;
  readonly address: string;
}

/** The caller, or the refusal. */
type Decision = Caller | { status: string; code: string };

export class Upgrades {
  private readonly server: WebSocketServer;
  private readonly perMap = new Map<string, number>();
  private readonly perAddress = new Map<string, number>();

  constructor(
    private readonly access: Access,
    private readonly maps: Maps,
    private readonly limits: Limits,
    private readonly log: EventLog,
    private readonly names: () => OwnNames,
  ) {
    // Options of ws 8.19 and later that its types do not name yet.
    const options: ServerOptions & { closeTimeout: number; maxPendingAutoPongs: number } = {
      noServer: true,
      clientTracking: true,
      perMessageDeflate: false,
      maxPayload: limits.messageBytes,
      maxFragments: limits.messageFragments,
      maxBufferedChunks: limits.messageChunks,
      maxPendingAutoPongs: limits.pendingPongs,
      closeTimeout: limits.closingMs,
      // The page offers its token in the same list; only the protocol's name goes back.
      handleProtocols: () => subprotocol,
    };
    this.server = new WebSocketServer(options);
  }

  /** For the HTTP server's `upgrade` event. */
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const decision = this.decide(request);
    if ('code' in decision) {
      this.log.event('warn', 'upgrade_refused', { code: decision.code });
      return refuse(socket, decision.status, decision.code);
    }
    this.server.handleUpgrade(request, socket, head, (live) => void this.admit(live, socket, decision));
  }

  /** Says goodbye to everyone and resolves when all connections have ended; the closing handshake has its limit. */
  async close(): Promise<void> {
    const ends = [...this.server.clients].map((live) => {
      const ended = new Promise((resolve) => live.once('close', resolve));
      live.close(closeCode.hostCloses);
      return ended;
    });
    await Promise.all(ends);
  }

  private decide(request: IncomingMessage): Decision {
    const { host, origin } = request.headers;
    const names = this.names();
    const address = request.socket.remoteAddress ?? '';
    const mapId = /^\/m\/([^/?#]+)\/live$/.exec(request.url ?? '')?.[1];
    if (!mapId || !isId(mapId)) return { status: '404 Not Found', code: 'not_found' };
    if (!host || !names.has(host)) return { status: '403 Forbidden', code: 'host_refused' };
    // Browsers always send an Origin; programs need not, but then only from this computer.
    const originFits = origin === undefined ? isLoopback(address) : names.isOwnOrigin(origin, host);
    if (!originFits) return { status: '403 Forbidden', code: 'origin_refused' };
    if (!this.maps.has(mapId)) return { status: '404 Not Found', code: 'unknown_map' };
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    const token = offered.find((name) => name.startsWith('token.'))?.slice('token.'.length) ?? '';
    if (this.access.roleOf(mapId, token) === undefined) return { status: '401 Unauthorized', code: 'no_access' };
    if (!offered.includes(subprotocol)) return { status: '400 Bad Request', code: 'protocol_version' };
    if (this.isFull(mapId, address)) return { status: '503 Service Unavailable', code: 'limit_members' };
    return { mapId, token, address };
  }

  private isFull(mapId: string, address: string): boolean {
    if ((this.perMap.get(mapId) ?? 0) >= this.limits.connectionsPerMap) return true;
    return !isLoopback(address) && (this.perAddress.get(address) ?? 0) >= this.limits.connectionsPerAddress;
  }

  /** Brings a connection into its room, or closes it with the reason. What it says meanwhile waits in the network. */
  private async admit(live: WebSocket, stream: Duplex, caller: Caller): Promise<void> {
    const { mapId, address } = caller;
    count(this.perMap, mapId, 1);
    count(this.perAddress, address, 1);
    live.on('close', () => {
      count(this.perMap, mapId, -1);
      count(this.perAddress, address, -1);
    });
    live.on('error', (error) => this.log.event('warn', 'connection_error', { code: wsCode(error) }));
    live.pause();
    try {
      await this.enter(live, stream, caller);
    } catch (error) {
      this.log.failure('join_failed', error, { map: mapId });
      live.close(closeCodeFor(codeOf(error)), codeOf(error));
    } finally {
      live.resume();
    }
  }

  private async enter(live: WebSocket, stream: Duplex, { mapId, token }: Caller): Promise<void> {
    const lease = await this.maps.use(mapId);
    try {
      // Opening takes its time: the page may be gone, or its link withdrawn.
      if (live.readyState !== live.OPEN) return lease.release();
      const role = this.access.roleOf(mapId, token);
      if (role === undefined) throw new HostError('no_access', 'not_allowed', 'the link was withdrawn');
      lease.room.join(live, stream, role, lease.release);
    } catch (error) {
      lease.release();
      throw error;
    }
  }
}

function closeCodeFor(code: string): number {
  if (code === 'no_access') return closeCode.noAccess;
  if (code === 'host_closed') return closeCode.hostCloses;
  return code.startsWith('limit_') ? closeCode.overLimit : closeCode.mapUnavailable;
}

/** ws names its errors `WS_ERR_…`, Node its own `E…`. */
function wsCode(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}

function count(table: Map<string, number>, key: string, change: number): void {
  const value = (table.get(key) ?? 0) + change;
  if (value > 0) table.set(key, value);
  else table.delete(key);
}

function refuse(socket: Duplex, status: string, code: string): void {
  const body = JSON.stringify({ code });
  const head = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\n`;
  socket.end(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
}
