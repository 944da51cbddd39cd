import { useMemo } from 'react';
import { useLanguage, useLens, usePack, usePanel } from '../context.js';
import type { ItemPlace } from '../model/itemPlace.js';
import { type Item, placeOn } from '../model/items.js';
import { lensOf } from '../model/packLens.js';
import type { Lens } from '../model/lens.js';
import { say } from '../model/pack/pack.js';
import { readAs } from '../model/teams.js';
import type { Kind } from '../model/pack/types.js';

export interface PlaceOnLens {
  lens: Lens;
  title: string;
  place: ItemPlace;
  /** The board shows this lens now. */
  onBoard: boolean;
}

/** The lenses that things of a kind stand on, the board's own first, and where this one stands on each. */
export function usePlaces(item: Item, kind: Kind): PlaceOnLens[] {
  const board = useLens();
  const pack = usePack();
  const { reading } = usePanel();
  const language = useLanguage();
  const lenses = useMemo(() => {
    const stands = pack.lenses.filter((one) => kind.lenses.includes(one.id));
    const made = stands.map((one) => {
      const onBoard = one.id === board?.id;
      const lens = onBoard && board ? board : readAs(lensOf(one, language), reading);
      return { lens, title: say(one.title, language), onBoard };
    });
    return made.sort((a, b) => Number(b.onBoard) - Number(a.onBoard));
  }, [pack, kind, board, language, reading]);
  return lenses.map((one) => ({ ...one, place: one.onBoard ? item.place : placeOn(item, one.lens.id) }));
}
