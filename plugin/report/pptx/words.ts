/** Words on slides: how high they become, and which of them share a slide. */
import type { ReportBlock } from '../../protocol/report.js';
import { leads } from '../together.js';

/** A paragraph on a slide. */
export interface SlideLine {
  readonly text: string;
  readonly look: 'plain' | 'lead' | 'note' | 'heading' | 'point';
  /** What the text is about, before it on its line. */
  readonly term?: string;
}

/** Points. Words that fit on one slide are read from the back of a hall. */
export const sizes = {
  large: { plain: 18, lead: 22, note: 15, heading: 22, point: 18 },
  small: { plain: 14, lead: 18, note: 12, heading: 18, point: 14 },
} as const;
export type Size = keyof typeof sizes;

/** Room below a paragraph, points. */
export const below = 6;
const lineHeight = 1.2;
/** Letters on a line of one point; of wider letters there are less, so that a paragraph may come out lower. */
const lettersOfPoint = 1_600;

export function heightOf(lines: readonly SlideLine[], size: Size): number {
  return lines.reduce((sum, { text, term = '', look }) => {
    const points = sizes[size][look];
    const rows = Math.max(1, Math.ceil(((text.length + term.length) * points) / lettersOfPoint));
    return sum + rows * points * lineHeight + below;
  }, 0);
}

/** Paragraphs that stand on one slide, and whether something new begins with them. */
export interface Piece {
  readonly lines: readonly SlideLine[];
  readonly begins: boolean;
}

const noted = (text: string, look: 'point' | 'lead', note: string): SlideLine[] =>
  note === '' ? [{ text, look }] : [{ text, look }, { text: note, look: 'note' }];

function linesOf(block: ReportBlock): SlideLine[][] {
  switch (block.type) {
    case 'heading':
      return [[{ text: block.text, look: 'heading' }]];
    case 'paragraph':
      return [[{ text: block.text, look: block.style }]];
    case 'list':
      return block.items.map((text) => [{ text, look: 'point' as const }]);
    case 'facts':
      return block.items.map(({ term, text }) => [{ term, text, look: 'plain' as const }]);
    case 'quote':
      return [noted(block.text, 'lead', block.source)];
    case 'question':
      return [noted(block.text, 'point', block.why)];
    default:
      return [];
  }
}

/** The pieces of a block; a heading, and words that lead to something, are one piece with what follows. */
export function piecesOf(blocks: readonly ReportBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let ahead: SlideLine[] = [];
  let begins = false;
  for (const [at, block] of blocks.entries()) {
    const all = linesOf(block);
    begins ||= block.type === 'heading';
    if (block.type === 'heading' || (leads(block, blocks[at + 1]) && blocks[at + 1]?.type !== 'answer_space')) {
      ahead.push(...all.flat());
      continue;
    }
    for (const lines of all) {
      pieces.push({ lines: [...ahead, ...lines], begins });
      [ahead, begins] = [[], false];
    }
  }
  return ahead.length > 0 ? [...pieces, { lines: ahead, begins }] : pieces;
}

/** Pieces from one that begins something to the next. */
function partsOf(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.begins || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(piece);
  }
  return parts;
}

const linesIn = (pieces: readonly Piece[]): SlideLine[] => pieces.flatMap(({ lines }) => lines);

/**
 * Shares pieces out over slides of `room` points: none is torn apart, and what begins together stays together where
 * it fits on a slide.
 */
export function slidesOf(pieces: readonly Piece[], room: number): SlideLine[][] {
  const slides: SlideLine[][] = [];
  let left = 0;
  for (const part of partsOf(pieces)) {
    const whole = heightOf(linesIn(part), 'small');
    if (whole > left && whole <= room) left = 0;
    for (const { lines } of part) {
      const height = heightOf(lines, 'small');
      if (slides.length === 0 || left === 0 || height > left) {
        slides.push([]);
        left = room;
      }
      slides.at(-1)?.push(...lines);
      left -= height;
    }
  }
  return slides;
}

/** As many pieces from the front as fit in `room` points. */
export function fitting(pieces: readonly Piece[], room: number): number {
  let count = 0;
  while (count < pieces.length && heightOf(linesIn(pieces.slice(0, count + 1)), 'small') <= room) count += 1;
  return count;
}
