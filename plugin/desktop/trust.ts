/** Which addresses are ours: the start page and the one host that this shell started. Everything else is refused. */

/** The scheme of pages that the shell itself shows. */
export const shellScheme = 'kwadrant';
export const startUrl = `${shellScheme}://shell/start`;

export class Trust {
  private origin: string | undefined;

  /** The host's address, as the host's process told it. */
  setHost(url: string): void {
    this.origin = new URL(url).origin;
  }

  /** True for a page of our host: exactly its scheme, name and port. */
  isHostPage(url: string): boolean {
    return this.origin !== undefined && originOf(url) === this.origin;
  }

  /** True for what a window may show. */
  isOwnPage(url: string): boolean {
    return url === startUrl || this.isHostPage(url);
  }

  /** True for what a page may fetch: its own host, live connection included, and what it made itself. */
  mayLoad(url: string): boolean {
    const scheme = /^[a-z][a-z0-9+.-]*:/.exec(url)?.[0];
    if (scheme === 'data:' || scheme === 'devtools:') return true;
    if (scheme === 'blob:') return this.isHostPage(url.slice('blob:'.length));
    const asHttp = scheme === 'ws:' ? `http:${url.slice('ws:'.length)}` : url;
    return this.isOwnPage(asHttp);
  }
}

function originOf(url: string): string | undefined {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}
