import { type RefObject, useEffect } from 'react';

const heading = 'h2[tabindex]';
const field = 'button:not(:disabled), summary, input, select, textarea';

/** The nearest place that is still there: within what held the element that went, from the inside out. */
function nearest(holders: readonly Element[]): HTMLElement | null {
  for (const holder of holders) {
    if (!holder.isConnected) continue;
    const stop = holder.querySelector<HTMLElement>(heading) ?? holder.querySelector<HTMLElement>(field);
    if (stop) return stop;
  }
  return null;
}

function holdersOf(element: Element, frame: Element): Element[] {
  const holders: Element[] = [];
  for (let at = element.parentElement; at && frame.contains(at); at = at.parentElement) holders.push(at);
  return holders;
}

/**
 * Keeps the keyboard's place when what had the focus goes, as a row does that is restored from a list: without it the
 * focus falls back to the whole page, and a screen reader begins at the top.
 */
export function useKeepFocus(frame: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let focused: Element | undefined;
    let holders: readonly Element[] = [];
    const took = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      focused = target;
      holders = holdersOf(target, element);
    };
    // Only a moment later is it known whether the person left, or what had the focus went: some browsers tell of both.
    const left = (): void => {
      const before = focused;
      setTimeout(() => {
        if (focused === before && document.activeElement !== before) focused = undefined;
      });
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected) return;
      focused = undefined;
      if (document.activeElement === document.body) nearest(holders)?.focus();
    });
    element.addEventListener('focusin', took);
    element.addEventListener('focusout', left);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', took);
      element.removeEventListener('focusout', left);
      observer.disconnect();
    };
  }, [frame]);
}
