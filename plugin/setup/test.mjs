/**
 * `npm test`: sets everything up and runs every suite; `npm test -- unit native` runs some by name. Each suite shows
 * its own output, none hides another, and the last line is always the sum over all of them.
 */
import { closingLine, judge, sum } from './counts.mjs';
import { explain, prepare } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { suites } from './suites.mjs';
import { say } from './texts.mjs';

const progress = new Progress();

function chosen(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(say('setup.unknown_suite', { name: unknown.join(' '), names: suites.map((s) => s.name).join(' ') }));
    return [];
  }
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

async function runSuite(suite) {
  progress.note(`\n== ${suite.name}`);
  try {
    const counts = await suite.work(progress);
    progress.note(`== ${suite.name}: ${closingLine(counts)}`);
    return counts;
  } catch (error) {
    console.error(explain(error));
    return judge(undefined, 1);
  }
}

/** A set-up that fails stops no suite that can run without what failed: those then say so themselves. */
async function setUp() {
  try {
    await prepare('test', progress);
    return [];
  } catch (error) {
    console.error(explain(error));
    return [judge(undefined, 1)];
  }
}

const wanted = chosen(process.argv.slice(2));
const results = wanted.length === 0 ? [judge(undefined, 2)] : await setUp();
for (const suite of wanted) results.push(await runSuite(suite));
const total = sum(results);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
