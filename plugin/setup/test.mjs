/**
 * `npm test`: sets everything up and runs every suite; `npm test -- unit native` runs some by name. Each suite shows
 * its own output, and the last line is always the sum over all of them.
 */
import { closingLine } from './counts.mjs';
import { explain, prepare } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { runSuites } from './suiteRunner.mjs';
import { suitesWith } from './suites.mjs';

const progress = new Progress();
const total = await runSuites({
  suites: suitesWith(progress),
  names: process.argv.slice(2),
  setUp: () => prepare('test', progress),
  explain,
  print: (text) => progress.note(text),
});
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
