/** Ways on from a step, and back. */
import type { Flow, Step, Transition } from './pack/types.js';

export interface Way {
  readonly step: Step;
  readonly transition: Transition | undefined;
  readonly back: boolean;
}

export function stepOf(flow: Flow, id: string): Step | undefined {
  return flow.steps.find((one) => one.id === id);
}

/** Where one can go from a step; from nowhere only to the start. */
export function waysFrom(flow: Flow, current: string): Way[] {
  const start = flow.steps[0];
  if (!stepOf(flow, current)) return start ? [{ step: start, transition: undefined, back: false }] : [];
  return flow.transitions.filter((one) => one.from === current).flatMap((transition) => {
    const step = stepOf(flow, transition.to);
    return step ? [{ step, transition, back: transition.back }] : [];
  });
}
