/**
 * What a room notices of one who never reads. The same room and the same host twice: once with members who all read,
 * once with one more who says hello and takes not a byte from then on. Asked: a ratio within 1.2.
 */
import type { Measurement, Trial } from '../record.js';
import { generator, load } from './generator.js';
import { Server } from './server.js';

const members = 200;
const pace = { warmupSeconds: 0.5, windowSeconds: 1.5 };
const stuck = 'one-never-reads';

/** The trial of the rows `slow-reader…`. */
export const slowReaderTrial: Trial = {
  rows: [
    {
      name: 'slow-reader',
      unit: 'ms',
      times: `${members} members move a card 10 times a second each: from sending to arrival elsewhere, p95.`,
    },
    { name: 'slow-reader-memory', unit: 'MB', times: 'Resident memory of the server at the end of that.' },
  ],
  contenders: ['kwadrant', stuck],
  rounds: 5,
  measure,
};

async function measure(contender: string): Promise<Measurement> {
  await generator();
  const server = await Server.start('kwadrant');
  try {
    const seen = await load('kwadrant', server.ready, { members, ...pace, neverReads: contender === stuck });
    return {
      values: { 'slow-reader': seen.p95, 'slow-reader-memory': seen.resident },
      end: seen.end,
      version: server.ready.version,
    };
  } finally {
    await server.stop();
  }
}
