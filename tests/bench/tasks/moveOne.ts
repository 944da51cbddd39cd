/** Moves one by one: the author edits its replica, hands the update over, the receiver applies it. */
import { type Replica, sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { makeInitiatives } from '../workload/initiatives.js';
import { type Moves, lastOfEach, makeMoves, split } from '../workload/moves.js';
import { type Task, initiativeCount, moveCount, moveRest, perMove, timedCount } from './task.js';

/** Milliseconds for all moves, each handed over by itself. */
export function timeMoves(author: Replica, { count, which, x, y, rx, ry }: Moves): number {
  const start = performance.now();
  for (let n = 0; n < count; n += 1) author.move(which[n]!, x[n]!, y[n]!, rx[n]!, ry[n]!);
  return performance.now() - start;
}

export const run: Task = ({ contender }) => {
  const initiatives = makeInitiatives(initiativeCount);
  const moves = makeMoves(initiatives, moveCount);
  const receiver = contender.open(2, sendNothing);
  const author = contender.open(1, (message, length) => receiver.receive(message, length));
  author.create(initiatives);
  receiver.know(initiatives);
  const [alone, rest] = split(moves, timedCount(contender));
  const time = timeMoves(author, alone);
  moveRest(author, lastOfEach(rest));
  const end = digest((each) => receiver.read(each));
  if (digest((each) => author.read(each)) !== end) throw new Error('author and receiver differ');
  return { values: { 'move-one': perMove(time, alone.count) }, end };
};
