import { useCallback } from 'react';
import { useControls, usePanel } from '../context.js';

/**
 * Shows something's form, and itself on the board. The board follows a frame later: on a full map both at once would be
 * one long task.
 */
export function useOpen(): (id: string) => void {
  const { go } = usePanel();
  const controls = useControls();
  return useCallback((id) => {
    go({ name: 'details', id });
    requestAnimationFrame(() => controls.focusEntity(id));
  }, [controls, go]);
}
