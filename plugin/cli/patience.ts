/** Tells who waits that something is still being done. */

/** What takes no longer than this needs no word, ms. */
const firstMs = 2_000;
/** From one word to the next, ms. */
const nextMs = 5_000;

/** The work's own result. `tell` is called with whole seconds after two of them, and then every five. */
export async function withPatience<T>(tell: (seconds: number) => void, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const say = (): void => tell(Math.round((performance.now() - start) / 1_000));
  let later: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    say();
    later = setInterval(say, nextMs);
  }, firstMs);
  try {
    return await work;
  } finally {
    clearTimeout(first);
    clearInterval(later);
  }
}
