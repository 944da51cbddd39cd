/** All moves as one transaction and one update: the author's side and the receiver's side. */
import { type Message, type Replica, sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { makeInitiatives } from '../workload/initiatives.js';
import { type Moves, lastOfEach, makeMoves, split } from '../workload/moves.js';
import { type Task, initiativeCount, moveCount, moveRest, perMove, timedCount } from './task.js';

/** What the last transaction sent. */
export interface Outbox {
  message: Message;
  length: number;
}

/** Milliseconds of author and receiver for one batch. */
export function timeBatch(author: Replica, outbox: Outbox, receiver: Replica, moves: Moves): [number, number] {
  const start = performance.now();
  author.moveAll(moves);
  const handed = performance.now();
  receiver.receive(outbox.message, outbox.length);
  return [handed - start, performance.now() - handed];
}

export const run: Task = ({ contender }) => {
  const initiatives = makeInitiatives(initiativeCount);
  const moves = makeMoves(initiatives, moveCount);
  const outbox: Outbox = { message: '', length: 0 };
  const receiver = contender.open(2, sendNothing);
  let isApart = true;
  const author = contender.open(1, (message, length) => {
    if (isApart) Object.assign(outbox, { message, length });
    else receiver.receive(message, length);
  });
  author.create(initiatives);
  receiver.receive(outbox.message, outbox.length);
  receiver.know(initiatives);
  const [batch, rest] = split(moves, timedCount(contender));
  const [made, received] = timeBatch(author, outbox, receiver, batch);
  isApart = false;
  moveRest(author, lastOfEach(rest));
  return {
    values: {
      'move-batch': perMove(made + received, batch.count),
      'receive-batch': perMove(received, batch.count),
    },
    end: digest((each) => receiver.read(each)),
  };
};
