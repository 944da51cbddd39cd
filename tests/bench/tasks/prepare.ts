/** Makes what other tasks start from: the updates of all moves one by one, and the saved map after them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { makeInitiatives } from '../workload/initiatives.js';
import { makeMoves, split } from '../workload/moves.js';
import { kept, writeMessages } from './messages.js';
import { timeMoves } from './moveOne.js';
import { type Task, initiativeCount, moveCount, moveRest, timedCount } from './task.js';

export const messagesFile = (folder: string, contender: string): string => join(folder, `${contender}.messages`);
export const savedFile = (folder: string, contender: string): string => join(folder, `${contender}.map`);

export const run: Task = ({ contender, name, folder }) => {
  const initiatives = makeInitiatives(initiativeCount);
  const messages: Message[] = [];
  const author = contender.open(1, (message, length) => messages.push(kept(message, length)));
  author.create(initiatives);
  const [alone, rest] = split(makeMoves(initiatives, moveCount), timedCount(contender));
  timeMoves(author, alone);
  moveRest(author, rest);
  writeMessages(messagesFile(folder, name), messages);
  writeFileSync(savedFile(folder, name), author.save());
  return { values: {}, end: digest((each) => author.read(each)) };
};
