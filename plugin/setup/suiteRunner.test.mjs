import { describe, expect, it } from 'vitest';
import { runSuites } from './suiteRunner.mjs';

const good = { passed: 3, failed: 0, skipped: 1 };
const bad = { passed: 2, failed: 1, skipped: 0 };

/** Runs these suites and answers the counts with everything that was printed. */
async function running(works, { names = [], setUp = () => undefined } = {}) {
  const lines = [];
  const ran = [];
  const suites = Object.entries(works).map(([name, work]) => ({
    name,
    work: () => {
      ran.push(name);
      return work();
    },
  }));
  const explain = (error) => `because ${error.message}`;
  const counts = await runSuites({ suites, names, setUp, explain, print: (text) => lines.push(text) });
  return { counts, ran, text: lines.join('\n') };
}

const breaks = () => {
  throw new Error('it broke');
};

describe('runSuites', () => {
  it('adds everything up', async () => {
    const { counts, text } = await running({ tidy: () => good, unit: () => Promise.resolve(bad) });
    expect(counts).toEqual({ passed: 5, failed: 1, skipped: 1 });
    expect(text).toContain('== unit: 2 passed, 1 failed, 0 skipped');
  });

  it('runs the suites after one that breaks off, and counts that as a failure', async () => {
    const { counts, ran, text } = await running({ tidy: breaks, unit: () => good });
    expect(ran).toEqual(['tidy', 'unit']);
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
    expect(text).toContain('because it broke');
  });

  it('runs the suites after a set-up that failed, and is never green then', async () => {
    const { counts, ran } = await running({ tidy: () => good }, { setUp: breaks });
    expect(ran).toEqual(['tidy']);
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('runs those that are named only', async () => {
    expect((await running({ tidy: () => bad, unit: () => good }, { names: ['unit'] })).counts).toEqual(good);
  });

  it('runs nothing and fails for a name that is none', async () => {
    const { counts, ran, text } = await running({ tidy: () => good }, { names: ['tidy', 'units'] });
    expect(ran).toEqual([]);
    expect(counts.failed).toBe(1);
    expect(text).toContain('units');
  });
});
