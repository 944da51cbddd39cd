/** One entity as elements of the whiteboard. A pure function of the entity, its links and the colours. */
import type { Arrow, Card, Entity, Place, Rect } from '../session/types.js';
import { shownFootprint } from './footprint.js';
import { LINE_HEIGHT, arrow, rectangle, text, type Bound } from './make.js';
import { footprintIndex, indexAt } from './order.js';
import { elementId, type EntityPart, type SceneElement } from './parts.js';
import type { Palette } from './theme.js';

export const CARD_FONT_SIZE = 16;
const ASSET_FONT_SIZE = 14;
const LINK_FONT_SIZE = 13;
/** About what a letter is wide, as a part of the type size: the words of a link are centred in their box. */
const LETTER = 0.55;
/** Longer words of a link are cut off: they must not hide what the arrow crosses. */
const MOST_LINK_LETTERS = 24;
/** Excalidraw's own room between a container's edge and its words. */
const CARD_PADDING = 5;

type Placed = Extract<Place, { state: 'placed' }>;

function identity(entity: Entity, part: EntityPart, index: ReturnType<typeof indexAt>) {
  return { id: elementId(entity.id, part), index, of: { id: entity.id, part } };
}

export function titleOf(entity: Entity): string {
  const value = entity.fields.get('title');
  return value?.kind === 'text' ? value.value : '';
}

function footprint(entity: Entity, place: Placed, matrix: Rect | undefined, palette: Palette): SceneElement[] {
  if (place.fw === 0 && place.fh === 0) return [];
  const { box, whole } = shownFootprint(place, matrix);
  const fill = place.fw === 0 || place.fh === 0 ? palette.footprintBand : palette.footprintFill;
  const look = { stroke: palette.footprintLine, fill, round: true };
  const own = identity(entity, 'footprint', footprintIndex(entity.ref, box.width * box.height));
  return [rectangle(whole ? { ...own, of: { ...own.of, whole } } : own, box, look)];
}

/** A line to the true place, for a card that does not cover it: a dot half under a card would only look like dirt. */
function leader(entity: Entity, place: Placed, card: Card, palette: Palette): SceneElement[] {
  const covers = Math.abs(card.x - place.ax) * 2 <= card.w && Math.abs(card.y - place.ay) * 2 <= card.h;
  if (covers) return [];
  const ends = { x1: place.ax, y1: place.ay, x2: card.x, y2: card.y, startHead: 'dot' as const };
  const look = { stroke: palette.quiet, locked: true };
  return [arrow(identity(entity, 'leader', indexAt('leader', entity.ref)), ends, look)];
}

function cardElements(entity: Entity, card: Card, links: readonly string[], palette: Palette): SceneElement[] {
  const own = identity(entity, 'card', indexAt('card', entity.ref * 2));
  const box = { x: card.x - card.w / 2, y: card.y - card.h / 2, width: card.w, height: card.h };
  const titleId = elementId(entity.id, 'title');
  const bound: Bound = [
    { id: titleId, type: 'text' },
    ...links.map((id) => ({ id, type: 'arrow' as const })),
  ];
  const asset = entity.place.state === 'asset' ? entity.place : undefined;
  // What nothing is joined to yet has a dashed edge.
  const strokeStyle = asset && !asset.linked ? ('dashed' as const) : ('solid' as const);
  const look = { stroke: palette.cardLine, fill: palette.cardFill, round: true, strokeStyle };
  const size = asset ? ASSET_FONT_SIZE : CARD_FONT_SIZE;
  const height = Math.max(1, card.lines.length) * size * LINE_HEIGHT;
  const inner = { x: box.x + CARD_PADDING, y: card.y - height / 2, width: card.w - 2 * CARD_PADDING, height };
  const words = {
    text: card.lines.join('\n'),
    original: titleOf(entity),
    size,
    align: 'center' as const,
    container: own.id,
  };
  const title = identity(entity, 'title', indexAt('card', entity.ref * 2 + 1));
  return [rectangle(own, box, look, bound), text(title, inner, { stroke: palette.ink }, words)];
}

/**
 * The elements of an entity with a card: footprint and leader line when it is placed, then card and title. `links` are
 * the element ids of arrows that hold on to the card; `matrix` cuts the footprint off.
 */
export function entityElements(
  entity: Entity,
  links: readonly string[],
  palette: Palette,
  matrix?: Rect,
): SceneElement[] {
  const { card, place } = entity;
  if (entity.gone || !card) return [];
  const placed = place.state === 'placed' ? place : undefined;
  return [
    ...(placed ? footprint(entity, placed, matrix, palette) : []),
    ...(placed ? leader(entity, placed, card, palette) : []),
    ...cardElements(entity, card, links, palette),
  ];
}

/** The words on a link's arrow, in its middle. */
function linkTitle(entity: Entity, line: Arrow, palette: Palette): SceneElement[] {
  const title = titleOf(entity);
  if (title === '') return [];
  const shown = title.length > MOST_LINK_LETTERS ? `${title.slice(0, MOST_LINK_LETTERS - 1).trimEnd()}…` : title;
  const width = Math.ceil(shown.length * LINK_FONT_SIZE * LETTER);
  const height = LINK_FONT_SIZE * LINE_HEIGHT;
  const box = { x: (line.x1 + line.x2 - width) / 2, y: (line.y1 + line.y2 - height) / 2, width, height };
  const own = identity(entity, 'title', indexAt('link', entity.ref * 2 + 1));
  const words = {
    text: shown,
    original: title,
    size: LINK_FONT_SIZE,
    align: 'center' as const,
    container: elementId(entity.id, 'link'),
  };
  return [text(own, box, { stroke: palette.ink }, words)];
}

/** A link as an arrow between two cards that are both on the board, with its title if it has one. */
export function linkElements(entity: Entity, line: Arrow, from: Entity, to: Entity, palette: Palette): SceneElement[] {
  const own = identity(entity, 'link', indexAt('link', entity.ref * 2));
  const ends = {
    x1: line.x1,
    y1: line.y1,
    x2: line.x2,
    y2: line.y2,
    from: elementId(from.id, 'card'),
    to: elementId(to.id, 'card'),
    endHead: 'arrow' as const,
  };
  const title = linkTitle(entity, line, palette);
  const bound: Bound = title.map(({ id }) => ({ id, type: 'text' }));
  return [arrow(own, ends, { stroke: palette.link, strokeWidth: 2 }, bound), ...title];
}
