import { expect, it } from 'vitest';
import { inLanes } from './lanes.mjs';

it('answers in the order of the items, with no more at once than asked', async () => {
  let now = 0;
  let most = 0;
  const results = await inLanes([5, 1, 3, 2, 4], 2, async (turns) => {
    most = Math.max(most, (now += 1));
    for (let i = 0; i < turns; i += 1) await Promise.resolve();
    now -= 1;
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 30, 20, 40]);
  expect(most).toBe(2);
  expect(await inLanes([], 2, () => 0)).toEqual([]);
});
