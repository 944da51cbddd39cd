/** A lens of the pack with its words, for lenses that the board does not show now. */
import type { Language } from '../../shell.js';
import { type Axis, asShown, type End, type Lens, type Quadrant } from './lens.js';
import { say } from './pack/pack.js';
import type { PackAxis, PackLens } from './pack/types.js';

function axisOf(axis: PackAxis, language: Language): Axis {
  return {
    title: say(axis.title, language), ends: [say(axis.ends[0], language), say(axis.ends[1], language)],
    endIds: axis.endIds,
  };
}

/** Turned as the pack says. */
export function lensOf(from: PackLens, language: Language): Lens {
  const { flipX, flipY } = from;
  const quadrants = from.quadrants.map((one, index): Quadrant => ({
    id: one.id, title: say(one.title, language), x: (index % 2) as End, y: (index < 2 ? 0 : 1),
  }));
  return {
    id: from.id, x: axisOf(from.x, language), y: axisOf(from.y, language),
    quadrants, asShown: asShown(quadrants, flipX, flipY), flipX, flipY,
  };
}
