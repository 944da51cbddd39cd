/** The fresh process in which a contender does one task: `main.js TASK CONTENDER FOLDER`. */
import { type ContenderName, loadContender } from '../contenders/contenders.js';
import type { Task } from './task.js';

const [, , task, name, folder] = process.argv as [string, string, string, ContenderName, string];
const { run } = (await import(new URL(`${task}.js`, import.meta.url).href)) as { run: Task };
const contender = await loadContender(name);
const measured = await run({ contender, name, folder });
process.send?.({ ...measured, version: contender.version });
process.disconnect?.();
