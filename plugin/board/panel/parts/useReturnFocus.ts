import { type RefObject, useLayoutEffect } from 'react';
import { usePanel } from '../context.js';

/** Back from a form, reading goes on at the row one came from: the one in `list` that has the entity's `data-id`. */
export function useReturnFocus(list: RefObject<HTMLElement>): void {
  const { last, takeFocus } = usePanel();
  // Before the heading asks.
  useLayoutEffect(() => {
    const row = last === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(last)}"]`);
    if (row && takeFocus()) row.focus();
  }, [list, last, takeFocus]);
}
