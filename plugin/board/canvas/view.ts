/** Where the board looks: zoom and scroll in numbers, without the whiteboard. */
import type { Rect } from '../session/types.js';

export interface View {
  zoom: number;
  scrollX: number;
  scrollY: number;
}

/** Screen pixels round the board that Excalidraw's own toolbars cover. */
export const COVERED = { top: 76, bottom: 64, left: 24, right: 24 };
/** On a narrow board two tools lie below the others: Excalidraw's own limit, in pixels, and where those two end. */
const NARROW = 730;
const COVERED_TOP_NARROW = 118;
const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 2;

export function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

/** Looks at the whole of `target` in a board of `width` × `height` screen pixels, as large as it fits. */
export function fit(target: Rect, width: number, height: number): View {
  const top = width < NARROW ? COVERED_TOP_NARROW : COVERED.top;
  const free = {
    w: Math.max(1, width - COVERED.left - COVERED.right),
    h: Math.max(1, height - top - COVERED.bottom),
  };
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.min(free.w / target.w, free.h / target.h)));
  return centred(target, zoom, free, { left: COVERED.left, top });
}

function centred(target: Rect, zoom: number, free: { w: number; h: number }, at: { left: number; top: number }): View {
  return {
    zoom,
    scrollX: (at.left + free.w / 2) / zoom - (target.x + target.w / 2),
    scrollY: (at.top + free.h / 2) / zoom - (target.y + target.h / 2),
  };
}

/** The view that brings `target` to the middle at the same zoom; undefined when all of it is in sight already. */
export function reveal(target: Rect, view: View, width: number, height: number): View | undefined {
  const left = (target.x + view.scrollX) * view.zoom;
  const top = (target.y + view.scrollY) * view.zoom;
  const inSight = left >= COVERED.left
    && top >= COVERED.top
    && left + target.w * view.zoom <= width - COVERED.right
    && top + target.h * view.zoom <= height - COVERED.bottom;
  if (inSight) return undefined;
  const free = { w: width - COVERED.left - COVERED.right, h: height - COVERED.top - COVERED.bottom };
  return centred(target, view.zoom, free, COVERED);
}
