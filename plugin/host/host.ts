/** A host: serves maps to browsers, on this computer alone or to the local network. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dataFolder, projectFolder } from '../local/folders.js';
import { closeCode } from '../protocol/closeCodes.js';
import type { RoleName } from '../protocol/messages.js';
import { plainHouse } from '../report/house/house.js';
import { readHouse } from '../report/house/readHouse.js';
import { Access } from './access.js';
import { HostError } from './errors.js';
import { EventLog } from './eventLog.js';
import { createServer, type LogTarget } from './httpServer.js';
import { limits as defaultLimits, type Limits } from './limits.js';
import { loadAddon } from './loadAddon.js';
import { addAll, Maps, type KnownMap, type Problem, type RoomOpener } from './maps.js';
import { OwnNames } from './ownNames.js';
import { addPages } from './pages.js';
import { addRoutes } from './routes.js';
import { Upgrades } from './upgrade.js';

export type { KnownMap, LogTarget, Problem };

export interface HostOptions {
  /** A map file, or a folder in which every `*.kwadrant` file is a map. */
  maps: string;
  /** 0 (the default) takes any free port. */
  port?: number;
  /** The default 127.0.0.1 is this computer only; 0.0.0.0 is everyone in the local network. */
  address?: string;
  /** Folder of the host's key and of withdrawn links; the default is the user's data folder. Made when missing. */
  dataDir?: string;
  /** Folder of the built pages; the default is build/board of this installation. */
  pages?: string;
  /** The default writes warnings and errors to standard error. */
  log?: LogTarget;
  /** Folder of a house style, for reports; the default is Kwadrant's own look. */
  template?: string;
  /** Other limits than those of limits.ts. */
  limits?: Partial<Limits>;
  /** Another native module than the one that loadAddon() finds. */
  addon?: RoomOpener;
}

/** A link per role. Who has it has the role: it holds a secret, so it belongs in no log. */
export type MapLinks = Readonly<Record<RoleName, string>>;

export interface Host {
  /** The host's address as a browser on this computer opens it. */
  readonly url: string;
  readonly port: number;
  /** The maps served, by file name. */
  maps(): KnownMap[];
  /** Files of the folder that are not served, and why. */
  readonly problems: readonly Problem[];
  /** The links of a map by its file or id, as others in the network can open them. Throws `unknown_map`. */
  links(map: string): MapLinks;
  /** Serves one more map file; answers its id. Rejects with the store's error or `map_twice`. */
  add(file: string): Promise<string>;
  /** Ends every link of a map that was given out, and puts out who is in; links() gives new ones. */
  revoke(map: string): Promise<void>;
  /** Puts everyone out, saves and closes all maps, and frees the port. May be called more than once. */
  close(): Promise<void>;
}

const warningsToStderr: LogTarget = { level: 'warn', write: (line) => void process.stderr.write(line) };

/**
 * Starts a host. Rejects with `native_missing`, `template_invalid`, `port_in_use`, `address_refused`, `host_key_bad`,
 * `access_file_bad`, or, for a single map file, with the store's error; nothing is left open then.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const limits: Limits = Object.freeze({ ...defaultLimits, ...options.limits });
  const address = options.address ?? '127.0.0.1';
  const addon = options.addon ?? loadAddon();
  const house = options.template === undefined ? plainHouse : await readHouse(options.template);
  const reportMap = addon.reportMap ?? ((...asked) => loadAddon().reportMap(...asked));
  const access = await Access.open(options.dataDir ?? dataFolder());

  let names: OwnNames | undefined;
  const ownNames = (): OwnNames => (names ??= new OwnNames(address, portOf(), limits.addressesMs));
  const app = createServer(limits, options.log ?? warningsToStderr, ownNames);
  const portOf = (): number => (app.server.address() as AddressInfo).port;
  const log = new EventLog(app.log, limits.logMs);
  const maps = new Maps(addon, limits, log);
  const problems = await addAll(maps, options.maps);

  const link = (mapId: string, role: RoleName, localAddress?: string): string =>
    `${ownNames().baseUrl(localAddress)}/m/${mapId}#${access.token(mapId, role)}`;
  addRoutes(app, { access, maps, limits, house, reportMap, link });
  addPages(app, options.pages ?? join(projectFolder(), 'build', 'board'));
  const upgrades = new Upgrades(access, maps, limits, log, ownNames);
  app.server.on('upgrade', (request, socket, head) => upgrades.handle(request, socket, head));
  await listen(app, options.port ?? 0, address);
  log.event('info', 'host_started', { maps: maps.list().length, problems: problems.length });

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const served = app.close();
    await maps.close();
    await upgrades.close();
    await served;
    log.event('info', 'host_stopped');
  };
  return {
    url: ownNames().localUrl(),
    port: portOf(),
    problems,
    maps: () => maps.list(),
    links: (map) => {
      const mapId = maps.find(map);
      return { facilitator: link(mapId, 'facilitator'), editor: link(mapId, 'editor'), viewer: link(mapId, 'viewer') };
    },
    add: (file) => maps.add(file),
    revoke: async (map) => {
      const mapId = maps.find(map);
      await access.revoke(mapId);
      await maps.dropAll(mapId, closeCode.noAccess);
    },
    close: () => (closing ??= close()),
  };
}

async function listen(app: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host, listenTextResolver: () => 'listening' });
  } catch (error) {
    await app.close();
    const code = (error as NodeJS.ErrnoException).code;
    const params = { port: String(port), address: host };
    if (code === 'EADDRINUSE') throw new HostError('port_in_use', 'invalid_input', `port ${port} is taken`, params);
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw new HostError('address_refused', 'invalid_input', `cannot listen on ${host}:${port}`, params);
    }
    throw error;
  }
}
