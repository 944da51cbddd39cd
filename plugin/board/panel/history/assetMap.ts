/** The asset map at a moment beside the asset map of now: how many assets, and what joins them. */
import type { AtAnswer } from '../../../protocol/ask.js';
import { assetKindOf } from '../model/assets.js';
import { allLinks, type Link, linkOf } from '../model/links.js';
import type { PanelStore } from '../model/store.js';

export interface Count {
  readonly then: number;
  readonly now: number;
}

export interface AssetMap {
  readonly assets: Count;
  /** Assets that something joins. */
  readonly linked: Count;
  /** Links with an asset at an end. */
  readonly links: Count;
  /** Links that came since, and links of then that are gone, as far as their ends are known. */
  readonly joined: readonly Link[];
  readonly loosened: readonly Link[];
  /** Ids of assets that came since. */
  readonly added: readonly string[];
}

/** Undefined where there were no assets and are none. */
export function assetMap(store: Pick<PanelStore, 'view' | 'pack' | 'live'>, answer: AtAnswer): AssetMap | undefined {
  const { view, pack } = store;
  const kind = assetKindOf(pack)?.id;
  if (kind === undefined) return undefined;
  const there = answer.entities.filter((one) => !one.gone);
  const then = new Set(there.filter((one) => one.kind === kind).map((one) => one.id));
  const now = new Set(store.live(kind).map((one) => one.id));
  if (then.size + now.size === 0) return undefined;

  const at = (assets: ReadonlySet<string>) => ({ from, to }: Link): boolean => assets.has(from) || assets.has(to);
  const linksThen = there.flatMap((one) => {
    const entity = view.byId.get(one.id);
    return (entity && linkOf(entity, view, pack)) ?? [];
  }).filter(at(then));
  const linksNow = allLinks(view, pack).filter(at(now));
  const linked = (links: readonly Link[], assets: ReadonlySet<string>): number =>
    new Set(links.flatMap(({ from, to }) => [from, to]).filter((id) => assets.has(id))).size;
  const ids = (links: readonly Link[]): Set<string> => new Set(links.map((one) => one.id));
  const [before, after] = [ids(linksThen), ids(linksNow)];
  return {
    assets: { then: then.size, now: now.size },
    linked: { then: linked(linksThen, then), now: linked(linksNow, now) },
    links: { then: linksThen.length, now: linksNow.length },
    joined: linksNow.filter((one) => !before.has(one.id)),
    loosened: linksThen.filter((one) => !after.has(one.id)),
    added: [...now].filter((id) => !then.has(id)),
  };
}
