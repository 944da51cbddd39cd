/**
 * The lens's words and its orientation as the board shows them, read from the matrix's labels: what stands left on the
 * board stands left in the panel, also after a flip.
 */
import type { Label, Matrix } from '../../session/types.js';
import type { Language } from '../../shell.js';

/** Which end of an axis: 0 is the end at semantic 0, 1 the end at 10 000. */
export type End = 0 | 1;

export interface Quadrant {
  id: string;
  title: string;
  /** On which half of each axis it lies. */
  x: End;
  y: End;
}

export interface Axis {
  /** The question it answers, from the method pack; empty when the pack asks none. */
  title: string;
  /** Words of both ends, first the one at semantic 0. */
  ends: readonly [string, string];
  /** What the method pack calls them, in the same order. */
  endIds: readonly [string, string];
}

export interface Lens {
  id: string;
  x: Axis;
  y: Axis;
  /** In the order in which the room counts shares. */
  quadrants: readonly Quadrant[];
  /** The same four as the board shows them: top left, top right, bottom left, bottom right. */
  asShown: readonly Quadrant[];
  flipX: boolean;
  flipY: boolean;
}

function words(label: Label | undefined, language: Language): string {
  if (!label) return '';
  return (language === 'nl' ? label.nl : label.en) || label.nl || label.en;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** An axis's title from a pack of any shape: the panel shows less when a pack says less. */
function titleOf(pack: unknown, axisId: string, language: Language): string {
  const axes = isRecord(pack) && Array.isArray(pack['axes']) ? (pack['axes'] as unknown[]) : [];
  const found = axes.find((one) => isRecord(one) && one['id'] === axisId);
  const title = isRecord(found) && isRecord(found['title']) ? found['title'][language] : undefined;
  return typeof title === 'string' ? title : '';
}

function axis(labels: readonly Label[], from: (label: Label) => number, pack: unknown, language: Language): Axis {
  const [low, high] = [...labels].sort((a, b) => from(a) - from(b));
  // A label's key is `<axis>.<end>`.
  const [id = '', lowEnd = ''] = low?.key.split('.') ?? [];
  const highEnd = high?.key.split('.')[1] ?? '';
  return {
    title: titleOf(pack, id, language), ends: [words(low, language), words(high, language)],
    endIds: [lowEnd, highEnd],
  };
}

/** Four quadrants as they stand after turning: top left, top right, bottom left, bottom right. */
export function asShown(quadrants: readonly Quadrant[], flipX: boolean, flipY: boolean): Quadrant[] {
  const find = (x: boolean, y: boolean): Quadrant | undefined =>
    quadrants.find((one) => one.x === (x ? 1 : 0) && one.y === (y ? 1 : 0));
  return [true, false].flatMap((top) => [false, true].map((right) => find(right !== flipX, top !== flipY)))
    .filter((one) => one !== undefined);
}

/** Answers undefined when the matrix does not have four quadrants with two ends an axis: the panel then offers none. */
export function readLens(matrix: Matrix | undefined, pack: unknown, language: Language): Lens | undefined {
  if (!matrix) return undefined;
  const by = (role: Label['role']): Label[] => matrix.labels.filter((label) => label.role === role);
  const titles = by('quadrant');
  const horizontal = by('horizontalEnd');
  const vertical = by('verticalEnd');
  if (titles.length !== 4 || horizontal.length !== 2 || vertical.length !== 2) return undefined;

  const middleX = matrix.matrix.x + matrix.matrix.w / 2;
  const middleY = matrix.matrix.y + matrix.matrix.h / 2;
  // Unflipped, semantic 10 000 is on the right and on top; y grows downwards on the board.
  const quadrants = titles.map((label): Quadrant => ({
    id: label.key,
    title: words(label, language),
    x: label.x > middleX !== matrix.flipX ? 1 : 0,
    y: label.y < middleY !== matrix.flipY ? 1 : 0,
  }));
  const shown = asShown(quadrants, matrix.flipX, matrix.flipY);
  if (shown.length !== 4) return undefined;
  const sideX = matrix.flipX ? -1 : 1;
  const sideY = matrix.flipY ? 1 : -1;
  return {
    id: matrix.lens,
    x: axis(horizontal, (label) => label.x * sideX, pack, language),
    y: axis(vertical, (label) => label.y * sideY, pack, language),
    quadrants: [...quadrants].sort((a, b) => a.y * 2 + a.x - (b.y * 2 + b.x)),
    asShown: shown,
    flipX: matrix.flipX,
    flipY: matrix.flipY,
  };
}
