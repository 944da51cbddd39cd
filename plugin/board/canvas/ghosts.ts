/** Where cards stood at another moment: faint outlines with an arrow to where each is now, not to be taken hold of. */
import type { Card, Matrix } from '../session/types.js';
import type { Ghost } from '../shell.js';
import { arrow, LINE_HEIGHT, rectangle, text, type Box } from './make.js';
import { indexAt } from './order.js';
import { backgroundId, type PartOf, type SceneElement } from './parts.js';
import type { Palette } from './theme.js';

const OF: PartOf = { id: '', part: 'background' };
const WHOLE = 10_000;
const WIDTH = 168;
const HEIGHT = 36;
const TYPE_SIZE = 14;
const MOST_LETTERS = 24;
const OPACITY = 65;
/** Above the leader lines of all cards: those have the numbers of their entities. */
const FIRST = 50_000_000;
const ELEMENTS_EACH = 3;

function along(semantic: number, start: number, length: number, backwards: boolean): number {
  const part = (backwards ? WHOLE - semantic : semantic) / WHOLE;
  return Math.round(start + part * length);
}

/** The centre on the board of a place on the lens that is shown. */
export function boardPoint({ x, y }: { x: number; y: number }, { matrix, flipX, flipY }: Matrix) {
  return {
    x: along(x, matrix.x, matrix.w, flipX),
    // y grows downwards on the board and upwards on its axis.
    y: along(y, matrix.y, matrix.h, !flipY),
  };
}

function outline(ghost: Ghost, n: number, matrix: Matrix, palette: Palette): SceneElement[] {
  const { x, y } = boardPoint(ghost, matrix);
  const box: Box = { x: x - WIDTH / 2, y: y - HEIGHT / 2, width: WIDTH, height: HEIGHT };
  const look = { stroke: palette.quiet, locked: true, opacity: OPACITY };
  const identity = (name: string, at: number) => ({
    id: backgroundId(`ghost:${n}:${name}`),
    index: indexAt('leader', FIRST + n * ELEMENTS_EACH + at),
    of: OF,
  });
  const { title } = ghost;
  const words = title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1).trimEnd()}…` : title;
  // Words that stand in no shape begin at the top of their box, so theirs is as high as one line.
  const line = { ...box, y: y - (TYPE_SIZE * LINE_HEIGHT) / 2, height: TYPE_SIZE * LINE_HEIGHT };
  return [
    rectangle(identity('box', 1), box, { ...look, fill: palette.paper, round: true, strokeStyle: 'dashed' }),
    text(identity('title', 2), line, look, { text: words, size: TYPE_SIZE, align: 'center' }),
  ];
}

/** Where the line from a point to the card's centre meets its edge; undefined when the point lies in the card. */
function edgeOf(card: Card, from: { x: number; y: number }): { x: number; y: number } | undefined {
  const dx = from.x - card.x;
  const dy = from.y - card.y;
  const part = Math.min(card.w / 2 / Math.abs(dx), card.h / 2 / Math.abs(dy));
  return part < 1 ? { x: card.x + dx * part, y: card.y + dy * part } : undefined;
}

/** All ghosts; `cardOf` answers the card of an entity that is on the board now. */
export function ghostElements(
  ghosts: readonly Ghost[],
  cardOf: (id: string) => Card | undefined,
  matrix: Matrix,
  palette: Palette,
): SceneElement[] {
  return ghosts.flatMap((ghost, n) => {
    const from = boardPoint(ghost, matrix);
    const card = ghost.id === undefined ? undefined : cardOf(ghost.id);
    const to = card && edgeOf(card, from);
    const drawn = outline(ghost, n, matrix, palette);
    if (!to) return drawn;
    const index = indexAt('leader', FIRST + n * ELEMENTS_EACH);
    const identity = { id: backgroundId(`ghost:${n}:way`), index, of: OF };
    const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, endHead: 'arrow' as const };
    const look = { stroke: palette.quiet, strokeWidth: 2, strokeStyle: 'dashed' as const, locked: true };
    return [arrow(identity, ends, look), ...drawn];
  });
}
