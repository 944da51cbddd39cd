/** Runs suites one after the other; whatever happens in one, the others run and everything is counted. */
import { closingLine, judge, sum } from './counts.mjs';
import { say } from './texts.mjs';

/** The suites with these names, all of them without names; undefined when a name is none of theirs. */
export function choose(suites, names) {
  if (names.some((name) => !suites.some((suite) => suite.name === name))) return undefined;
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

/**
 * Sets up, then runs the suites with these names. `setUp` and a suite's `work` may throw: that counts as a failure,
 * `explain` puts it in words, and the rest goes on. A set-up that failed stops no suite that can run without it.
 * Answers the counts over everything; `print` gets a title and a line a suite, but not the closing line.
 */
export async function runSuites({ suites, names, setUp, explain, print }) {
  const chosen = choose(suites, names);
  if (!chosen) {
    print(say('setup.unknown_suite', { name: names.join(' '), names: suites.map(({ name }) => name).join(' ') }));
    return judge(undefined, 2);
  }
  const results = [];
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      print(explain(error));
      return judge(undefined, 1);
    }
  };
  results.push((await attempt(setUp)) ?? { passed: 0, failed: 0, skipped: 0 });
  for (const { name, work } of chosen) {
    print(`\n== ${name}`);
    const counts = await attempt(work);
    print(`== ${name}: ${closingLine(counts)}`);
    results.push(counts);
  }
  return sum(results);
}
