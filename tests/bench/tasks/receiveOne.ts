/** Updates that were made before, applied one by one. */
import { sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { readMessages } from './messages.js';
import { messagesFile } from './prepare.js';
import { type Task, perMove, timedCount } from './task.js';

export const run: Task = ({ contender, name, folder }) => {
  const [created, ...messages] = readMessages(messagesFile(folder, name));
  const count = timedCount(contender);
  const [alone, rest] = [messages.slice(0, count), messages.slice(count)];
  const receiver = contender.open(2, sendNothing);
  receiver.receive(created!, created!.length);
  const start = performance.now();
  for (const message of alone) receiver.receive(message, message.length);
  const time = performance.now() - start;
  for (const message of rest) receiver.receive(message, message.length);
  if (alone.length !== count) throw new Error(`${alone.length} updates for ${count} moves`);
  return { values: { 'receive-one': perMove(time, count) }, end: digest((each) => receiver.read(each)) };
};
