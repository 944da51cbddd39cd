/** Work that is done a little later. Each answers how to call it off. */

export function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * After what the browser is doing right now, and before it draws: where it can be told so. Else a timer, which a busy
 * page lets wait for the next picture.
 */
export function asNextTask(run: () => void): () => void {
  if (typeof scheduler === 'undefined' || !('postTask' in scheduler)) return later(run, 0);
  const controller = new AbortController();
  const { signal } = controller;
  scheduler.postTask(run, { priority: 'user-blocking', signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return () => controller.abort();
}
