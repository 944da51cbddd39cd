/** Updates that were made before, applied one by one. */
import { sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { readMessages } from './messages.js';
import { messagesFile } from './prepare.js';
import { type Task, moveCount, perMove } from './task.js';

export const run: Task = ({ contender, name, folder }) => {
  const [created, ...messages] = readMessages(messagesFile(folder, name));
  const receiver = contender.open(2, sendNothing);
  receiver.receive(created!, created!.length);
  const start = performance.now();
  for (const message of messages) receiver.receive(message, message.length);
  const time = performance.now() - start;
  if (messages.length !== moveCount) throw new Error(`${messages.length} updates for ${moveCount} moves`);
  return { values: { 'receive-one': perMove(time, moveCount) }, end: digest((each) => receiver.read(each)) };
};
