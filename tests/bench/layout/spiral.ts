/** The plain way in JavaScript: each card goes outwards on a spiral until it finds room; a grid knows who is near. */
import { type Box, gap, type Point } from './wishes.js';

const cell = 180;
const mostHeight = 68;
/** Between two turns, and between two tries on a turn. */
const turn = 14;
const step = 14;

class Grid {
  private readonly cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    const across = box.w + gap;
    const down = (box.h + mostHeight) / 2 + gap;
    for (let column = Math.floor((box.x - across) / cell); column <= Math.floor((box.x + across) / cell); column += 1) {
      for (let row = Math.floor((box.y - down) / cell); row <= Math.floor((box.y + down) / cell); row += 1) {
        for (const other of this.cells.get(column * 65_536 + row) ?? []) {
          if (Math.abs(other.x - box.x) < (other.w + box.w) / 2 + gap
            && Math.abs(other.y - box.y) < (other.h + box.h) / 2 + gap) return false;
        }
      }
    }
    return true;
  }

  put(box: Box): void {
    const key = Math.floor(box.x / cell) * 65_536 + Math.floor(box.y / cell);
    const there = this.cells.get(key);
    if (there) there.push(box);
    else this.cells.set(key, [box]);
  }
}

export function spiral(wanted: readonly Box[]): Point[] {
  const grid = new Grid();
  return wanted.map((box) => {
    let at = box;
    for (let angle = 0; !grid.isFree(at);) {
      const radius = (turn * angle) / (2 * Math.PI);
      at = { ...box, x: box.x + Math.cos(angle) * radius, y: box.y + Math.sin(angle) * radius };
      angle += step / Math.max(radius, step);
    }
    grid.put(at);
    return at;
  });
}
