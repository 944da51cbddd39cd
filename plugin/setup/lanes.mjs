/** Work in some lanes at once. */

/** Runs `work(item)` for every item, at most `most` at a time and in their order; answers the results in that order. */
export async function inLanes(items, most, work) {
  const results = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  return results;
}
