import { useEffect, useState } from 'react';

/** About two screens of rows. */
const first = 60;
const inFrame = 150;

/**
 * How many rows of a long list are drawn: some at once, and more with every frame until all are there, so that no task
 * is long. `least` are drawn from the start, for a row that takes the keyboard focus.
 */
export function useGradually(total: number, least = 0): number {
  const [shown, setShown] = useState(Math.max(first, least));
  useEffect(() => {
    if (shown >= total) return undefined;
    const frame = requestAnimationFrame(() => setShown((now) => now + inFrame));
    return () => cancelAnimationFrame(frame);
  }, [shown, total]);
  return shown;
}
