/**
 * Three replicas that edited the same map apart exchange what each has and end equal. A third of the places is edited
 * by all three, the rest by one each. Every replica writes the contested place of its nth edit at the same time as
 * the others, or later when its number is higher, so that all contenders agree on who wins.
 */
import { type Contender, type Message, type Replica, sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { type Initiative, axis, makeInitiatives } from '../workload/initiatives.js';
import { Random } from '../workload/random.js';
import { type Task, initiativeCount } from './task.js';

const editCount = 10_000;
const replicaCount = 3;
const clockStep = 5;
/** Edits 0, 3, 6, … are of contested places. */
const contestedEvery = 3;
const contestedCount = Math.floor(initiativeCount / contestedEvery);
const ownCount = Math.floor((initiativeCount - contestedCount) / replicaCount);

function startAll(contender: Contender, initiatives: readonly Initiative[]): Replica[] {
  const others = [2, 3].map((number) => contender.open(number, sendNothing));
  const first = contender.open(1, (message, length) => others.forEach((other) => other.receive(message, length)));
  first.create(initiatives);
  others.forEach((other) => other.know(initiatives));
  return [first, ...others];
}

function edit(replica: Replica, which: number, initiatives: readonly Initiative[]): void {
  const contested = new Random(10);
  const own = new Random(20 + which);
  const places = new Random(30 + which);
  replica.part();
  waitForTheClock();
  for (let n = 0; n < editCount; n += 1) {
    const isContested = n % contestedEvery === 0;
    const number = isContested
      ? contested.below(contestedCount)
      : contestedCount + which * ownCount + own.below(ownCount);
    const { rx, ry } = initiatives[number]!;
    replica.move(number, places.below(axis + 1), places.below(axis + 1), rx, ry);
  }
}

/** Until every edit from here on has a later time than those before. */
function waitForTheClock(): void {
  const until = Date.now() + clockStep;
  while (Date.now() < until);
}

function exchange(replicas: readonly Replica[]): void {
  const news: Message[] = replicas.map((replica) => replica.news());
  replicas.forEach((replica, to) => news.forEach((message, from) => {
    if (from !== to) replica.receive(message, message.length);
  }));
}

export const run: Task = ({ contender }) => {
  const initiatives = makeInitiatives(initiativeCount);
  const replicas = startAll(contender, initiatives);
  replicas.forEach((replica, which) => edit(replica, which, initiatives));
  const start = performance.now();
  exchange(replicas);
  const time = performance.now() - start;
  const ends = replicas.map((replica) => digest((each) => replica.read(each)));
  if (new Set(ends).size !== 1) throw new Error(`the replicas differ: ${ends.join(', ')}`);
  return { values: { merge: time }, end: ends[0]! };
};
