import type { KeyValueStore } from './environment.js';

/**
 * The method pack of a map, as this tab was told it. It is most of what a welcome weighs, so it is kept through reloads
 * and named in each hello; the room then leaves it out. Each map's stands apart: what one map calls its pack says
 * nothing of another's.
 */
export class KnownPack {
  private known = { name: '', text: '' };

  constructor(
    private readonly store: KeyValueStore,
    private readonly mapId: string,
  ) {
    const stored = store.get(this.entry) ?? '';
    const end = stored.indexOf(' ');
    if (end > 0) this.known = { name: stored.slice(0, end), text: stored.slice(end + 1) };
  }

  /** '' when there is none. */
  get name(): string {
    return this.known.name;
  }

  /** JSON, '' when there is none. */
  get text(): string {
    return this.known.text;
  }

  /** Takes over what a welcome says. False when it leaves out a pack that is not known here: then there is none. */
  take(name: string, text: string): boolean {
    if (text === '') {
      if (name === this.known.name) return true;
      this.forget();
      return false;
    }
    this.known = { name, text };
    // Where it cannot be stored, an older one must not be taken for it after a reload.
    if (!this.store.set(this.entry, `${name} ${text}`)) this.store.remove(this.entry);
    return true;
  }

  private forget(): void {
    this.known = { name: '', text: '' };
    this.store.remove(this.entry);
  }

  private get entry(): string {
    return `kwadrant.pack.${this.mapId}`;
  }
}
