import { type ReactNode, useEffect, useRef } from 'react';
import { usePanel } from '../context.js';

/** A screen's heading. It takes keyboard focus when the person went to this screen, so that reading starts here. */
export function ScreenTitle({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { takeFocus } = usePanel();
  useEffect(() => {
    if (takeFocus()) heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={hidden ? 'panel-unseen' : 'panel-title'}>
      {children}
    </h2>
  );
}
