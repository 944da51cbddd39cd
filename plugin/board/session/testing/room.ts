import { createSession, type SessionOptions } from '../session.js';
import type { Changes, Refusal, Session } from '../types.js';
import { ScriptedHost } from './scriptedHost.js';
import { Tab, World } from './world.js';

export const mapId = 'AMapMapMapMapMapMapMa1';

/** A tab with a session in it, and what the session told. */
export interface OpenTab {
  tab: Tab;
  session: Session;
  refusals: Refusal[];
  changes: Changes[];
}

/** A device and a host with one map. */
export class Room {
  readonly host = new ScriptedHost();
  readonly world: World;

  constructor(seed = 1) {
    this.world = new World(this.host, seed);
  }

  open(tab = new Tab(this.world), options: Partial<SessionOptions> = {}): OpenTab {
    const session = createSession(tab.environment, { mapId, token: 'secret', ...options });
    const opened: OpenTab = { tab, session, refusals: [], changes: [] };
    session.onRefusal((refusal) => opened.refusals.push(refusal));
    session.subscribe((changes) => opened.changes.push(changes));
    return opened;
  }

  /** Opens a tab, and waits until it shows the map. */
  ready(tab?: Tab, options?: Partial<SessionOptions>): OpenTab {
    const opened = this.open(tab, options);
    this.world.advance(500);
    return opened;
  }

  /** The same tab, loaded again. */
  reload({ tab }: OpenTab): OpenTab {
    tab.kill();
    return this.open(new Tab(this.world, tab.store));
  }

  /** No network: the sockets that are up break. */
  offline(): void {
    this.world.network = false;
    for (const line of this.host.lines) if (line.open) line.close(1006);
    this.world.advance(10);
  }

  /** The network is back, and the page hears of it. */
  online(): void {
    this.world.network = true;
    for (const run of [...this.world.awake]) run();
  }
}
