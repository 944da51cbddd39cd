/** The few functions that the bench uses; these packages bring no types, or none for a module. */
declare module 'd3-force' {
  interface Simulation {
    stop(): Simulation;
    force(name: string, force: object): Simulation;
    tick(count: number): Simulation;
  }
  interface Pull<N> {
    strength(value: number): Pull<N>;
  }
  export function forceSimulation(nodes: object[]): Simulation;
  export function forceX<N>(x: (node: N) => number): Pull<N>;
  export function forceY<N>(y: (node: N) => number): Pull<N>;
  export function forceCollide<N>(radius: (node: N) => number): { iterations(count: number): object };
}

declare module 'remove-overlaps' {
  export default function removeOverlaps(
    boxes: { x: number; y: number; width: number; height: number }[],
    options: { method: 'rectangle' | 'circle'; maxIterations?: number },
  ): number;
}

declare module 'webcola' {
  class Rectangle {
    constructor(left: number, right: number, top: number, bottom: number);
    cx(): number;
    cy(): number;
  }
  const cola: { Rectangle: typeof Rectangle; removeOverlaps(rectangles: Rectangle[]): void };
  export default cola;
}
