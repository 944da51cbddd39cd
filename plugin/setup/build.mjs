/** `npm run build`: everything that `npm start` needs, without starting it. */
import { explain, prepare } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { say } from './texts.mjs';

const progress = new Progress();
try {
  await prepare('start', progress);
  progress.note(say('setup.ready'));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
