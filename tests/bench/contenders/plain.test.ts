/** The plain contenders are the bar, so they must be right: the same edits in any order give the same map. */
import { describe, expect, it } from 'vitest';
import { digest } from '../workload/digest.js';
import { axis, makeInitiatives } from '../workload/initiatives.js';
import { makeMoves } from '../workload/moves.js';
import { Random } from '../workload/random.js';
import { kept } from '../tasks/messages.js';
import { type Message, type Replica, sendNothing } from './contender.js';
import { contender as json } from './plainJson.js';
import { contender as binary } from './plainBinary.js';
import { contender as tuned } from './plainTuned.js';

const initiatives = makeInitiatives(600);
const state = (replica: Replica): string => digest((each) => replica.read(each));

describe.each(Object.entries({ json, binary, tuned }))('plain %s', (_name, contender) => {
  it('ends alike whatever the order, also with messages twice', () => {
    const random = new Random(7);
    const messages: Message[] = [];
    const send = (message: Message, length: number): number => messages.push(kept(message, length));
    const authors = [1, 2, 3].map((number) => contender.open(number, send));
    authors[0]!.create(initiatives);
    const [created] = messages.splice(0);
    authors.slice(1).forEach((author) => author.receive(created!, created!.length));
    authors.forEach((author) => author.know(initiatives));
    for (let n = 0; n < 2_000; n += 1) {
      random.pick(authors).move(random.below(600), random.below(axis), random.below(axis), 0, 0);
    }
    for (const author of authors) {
      const twice = [...messages, ...messages].sort(() => random.below(3) - 1);
      for (const message of twice) author.receive(message, message.length);
    }
    expect(new Set(authors.map(state)).size).toBe(1);
    expect(state(authors[0]!)).not.toBe(state(contender.load(saved())));

    function saved(): Uint8Array {
      const fresh = contender.open(4, sendNothing);
      fresh.create(initiatives);
      return fresh.save();
    }
  });

  it('is the same after a batch, and from its own bytes', () => {
    const moves = makeMoves(initiatives, 3_000);
    const receiver = contender.open(2, sendNothing);
    const author = contender.open(1, (message, length) => receiver.receive(message, length));
    author.create(initiatives);
    author.moveAll(moves);
    expect(state(receiver)).toBe(state(author));
    expect(state(contender.load(author.save()))).toBe(state(author));
  });

  it('keeps what was edited apart until it is asked for', () => {
    const receiver = contender.open(2, sendNothing);
    const author = contender.open(1, (message, length) => receiver.receive(message, length));
    author.create(initiatives);
    author.part();
    author.move(3, 1, 2, 0, 0);
    expect(state(receiver)).not.toBe(state(author));
    const news = author.news();
    receiver.receive(news, news.length);
    expect(state(receiver)).toBe(state(author));
  });
});
