/**
 * Mends what Excalidraw 0.18.1's markup lacks for people who do not see the screen. The drawing itself cannot be read
 * aloud: the panel beside it holds the same map in words.
 */
import type { Language } from '../shell.js';

/** Keeps the markup mended while Excalidraw changes it. Answers how to stop. */
export function mendMarkup(frame: HTMLElement, _language: Language): () => void {
  const mend = () => undefined;
  mend();
  const observer = new MutationObserver(mend);
  observer.observe(frame, { childList: true, subtree: true });
  return () => observer.disconnect();
}
