import { describe, expect, it } from 'vitest';
import type { Measurement, Trial } from './record.js';
import { recordOf, runTrial } from './rounds.js';

const row = { name: 'speed', unit: 'ms', times: 'A test.' } as const;

/** A trial whose contenders answer these values, one a round. */
function trialOf(values: { [contender: string]: number[] }, more: Partial<Trial> = {}): Trial & { calls: string[] } {
  const calls: string[] = [];
  return {
    rows: [row],
    contenders: Object.keys(values),
    rounds: 3,
    calls,
    measure(contender, round): Promise<Measurement> {
      calls.push(contender);
      return Promise.resolve({ values: { speed: values[contender]![round]! }, end: 'same', version: '1' });
    },
    ...more,
  };
}

const none = (): undefined => undefined;

describe('a trial', () => {
  it('runs its contenders in turn and compares their medians', async () => {
    const trial = trialOf({ kwadrant: [2, 4, 3], yjs: [60, 20, 30] });
    const figures = (await runTrial(trial, 3, none)).get(row)!;
    expect(trial.calls).toEqual(['kwadrant', 'yjs', 'kwadrant', 'yjs', 'kwadrant', 'yjs']);
    expect(figures.map(recordOf)).toEqual([
      { row: 'speed', contender: 'kwadrant', version: '1', value: 3, unit: 'ms', ratio: 1 },
      { row: 'speed', contender: 'yjs', version: '1', value: 30, unit: 'ms', ratio: 10 },
    ]);
    expect(figures[1]).toMatchObject({ lowest: 20, highest: 60 });
  });

  it('shows how far each is from the limit', async () => {
    const trial = trialOf({ kwadrant: [2, 2, 2], floor: [0.5, 0.5, 0.5] }, { limit: 'floor' });
    const figures = (await runTrial(trial, 3, none)).get(row)!;
    expect(figures.map(({ fromLimit }) => fromLimit)).toEqual([4, 1]);
  });

  it('has no ratio when we are not in it', async () => {
    const figures = (await runTrial(trialOf({ yjs: [1, 1, 1] }), 3, none)).get(row)!;
    expect(recordOf(figures[0]!)).not.toHaveProperty('ratio');
  });

  it('fails when a contender ends elsewhere, in any round', async () => {
    const ends = ['same', 'same', 'same', 'other'];
    const trial = trialOf({ kwadrant: [1, 1], yjs: [1, 1] }, {
      measure: () => Promise.resolve({ values: { speed: 1 }, end: ends.shift()!, version: '1' }),
    });
    await expect(runTrial(trial, 2, none)).rejects.toThrow('yjs ended as "other", but kwadrant as "same"');
  });

  it('fails when a contender says nothing of its end, unless it has none', async () => {
    const silent = { measure: () => Promise.resolve({ values: { speed: 1 }, end: '', version: '1' }) };
    await expect(runTrial(trialOf({ memcpy: [1] }, silent), 1, none)).rejects.toThrow('memcpy ended');
    await runTrial(trialOf({ memcpy: [1] }, { ...silent, stateless: ['memcpy'] }), 1, none);
  });

  it('fails when a row stays empty', async () => {
    await expect(runTrial(trialOf({ kwadrant: [1] }), 2, none)).rejects.toThrow('kwadrant left speed empty');
  });
});
