/** The libraries that people take for this in JavaScript, each as its own documentation says. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import removeOverlapsOf from 'remove-overlaps';
import cola from 'webcola';
import { type Box, gap, type Point } from './wishes.js';

/** What d3-force takes until it stands still by itself. */
const ticks = 300;
/** The fewest with which no card covers another in the end. */
const iterations = 2;

/** It knows circles only: around each card one that holds it. */
export function d3Force(wanted: readonly Box[]): Point[] {
  interface Node extends Point {
    readonly box: Box;
  }
  const nodes: Node[] = wanted.map((box) => ({ x: box.x, y: box.y, box }));
  forceSimulation(nodes)
    .stop()
    .force('x', forceX<Node>(({ box }) => box.x).strength(0.1))
    .force('y', forceY<Node>(({ box }) => box.y).strength(0.1))
    .force('apart', forceCollide<Node>(({ box }) => Math.hypot(box.w, box.h) / 2 + gap / 2).iterations(iterations))
    .tick(ticks);
  return nodes;
}

export function webCola(wanted: readonly Box[]): Point[] {
  const rectangles = wanted.map(({ x, y, w, h }) =>
    new cola.Rectangle(x - (w + gap) / 2, x + (w + gap) / 2, y - (h + gap) / 2, y + (h + gap) / 2));
  cola.removeOverlaps(rectangles);
  return rectangles.map((rectangle) => ({ x: rectangle.cx(), y: rectangle.cy() }));
}

export function removeOverlaps(wanted: readonly Box[]): Point[] {
  const boxes = wanted.map(({ x, y, w, h }) => ({ x, y, width: w + gap, height: h + gap }));
  removeOverlapsOf(boxes, { method: 'rectangle' });
  return boxes;
}
