/**
 * The names and addresses by which this host may be spoken to. A request under another name comes from a web page that
 * had its own name point here (DNS rebinding); one with another Origin comes from a page that is not ours.
 */
import { hostname, networkInterfaces } from 'node:os';
import { isIP } from 'node:net';

const everywhere = new Set(['0.0.0.0', '::']);

/** True for an address of this computer itself, in any of its spellings. */
export function isLoopback(address: string | undefined): boolean {
  if (!address) return false;
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain);
}

/** An address as it stands in a URL. */
function inUrl(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

/** The addresses under which others in the network reach this computer, IPv4 first. */
function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outward = all.filter(({ internal, address }) => !internal && !/^fe80:/i.test(address));
  return outward.sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}

export class OwnNames {
  private hosts = new Set<string>();
  private readAt = -Infinity;

  /** `refreshMs`: how long the list of addresses is trusted; a laptop may join a network later. */
  constructor(
    private readonly address: string,
    private readonly port: number,
    private readonly refreshMs: number,
  ) {}

  /** True when a `Host` header names this host, port included. */
  has(host: string | undefined): boolean {
    if (!host) return false;
    const name = host.toLowerCase();
    if (!this.hosts.has(name) && performance.now() - this.readAt >= this.refreshMs) this.read();
    return this.hosts.has(name);
  }

  /** True when a page's `Origin` is the origin that it was served from under this `Host`. */
  isOwnOrigin(origin: string, host: string): boolean {
    return origin === `http://${host.toLowerCase()}`;
  }

  /**
   * The start of links for others. `localAddress` is where the request came in: in a network of several cards that is
   * the one that the asker can reach. Loopback is given only when the host listens to nothing else.
   */
  baseUrl(localAddress?: string): string {
    const plain = localAddress?.replace(/^::ffff:/i, '');
    const open = everywhere.has(this.address);
    const outward = open ? (plain && !isLoopback(plain) ? plain : lanAddresses()[0]) : this.address;
    return `http://${inUrl(outward ?? '127.0.0.1')}:${this.port}`;
  }

  /** The host's own address as a page on this computer opens it. */
  localUrl(): string {
    return `http://${inUrl(everywhere.has(this.address) ? '127.0.0.1' : this.address)}:${this.port}`;
  }

  private read(): void {
    const open = everywhere.has(this.address);
    const names = new Set(open ? [] : [inUrl(this.address)]);
    if (open || isLoopback(this.address)) for (const name of ['127.0.0.1', 'localhost', '[::1]']) names.add(name);
    if (open) for (const address of lanAddresses()) names.add(inUrl(address));
    if (open) for (const name of [hostname(), `${hostname()}.local`]) names.add(name.toLowerCase());
    this.hosts = new Set([...names].map((name) => `${name}:${this.port}`));
    // A browser leaves out the port that its scheme implies.
    if (this.port === 80) for (const name of names) this.hosts.add(name);
    this.readAt = performance.now();
  }
}
