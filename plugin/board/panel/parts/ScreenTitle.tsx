import { type ReactNode, useEffect, useRef } from 'react';
import { usePanel } from '../context.js';

/** A screen's heading. It takes keyboard focus when the person went to this screen, so that reading starts here. */
export function ScreenTitle({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { screen, takeFocus } = usePanel();
  // Also when the person goes to the screen that is shown already: a wish left over would take the focus at the next
  // screen that a selection on the board brings.
  useEffect(() => {
    if (takeFocus()) heading.current?.focus({ preventScroll: true });
  }, [screen, takeFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={hidden ? 'panel-unseen' : 'panel-title'}>
      {children}
    </h2>
  );
}
