/** The same moves on a map that has a million behind it: cost must not grow with history. */
import { sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { makeInitiatives } from '../workload/initiatives.js';
import { makeMoves } from '../workload/moves.js';
import { type Outbox, timeBatch } from './moveBatch.js';
import { timeMoves } from './moveOne.js';
import { type Task, initiativeCount, moveCount, perMove } from './task.js';

const batches = 10;

export const run: Task = ({ contender }) => {
  const initiatives = makeInitiatives(initiativeCount);
  const outbox: Outbox = { message: '', length: 0 };
  let isBatch = true;
  const receiver = contender.open(2, sendNothing);
  const author = contender.open(1, (message, length) => {
    if (isBatch) Object.assign(outbox, { message, length });
    else receiver.receive(message, length);
  });
  author.create(initiatives);
  receiver.receive(outbox.message, outbox.length);
  receiver.know(initiatives);
  for (let n = 0; n < batches; n += 1) {
    timeBatch(author, outbox, receiver, makeMoves(initiatives, moveCount, 100 + n));
  }
  const [, received] = timeBatch(author, outbox, receiver, makeMoves(initiatives, moveCount, 200));
  isBatch = false;
  const time = timeMoves(author, makeMoves(initiatives, moveCount, 300));
  return {
    values: {
      'million-move-one': perMove(time, moveCount),
      'million-receive-batch': perMove(received, moveCount),
    },
    end: digest((each) => receiver.read(each)),
  };
};
