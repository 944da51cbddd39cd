/**
 * What a room notices of one who never reads. The same room and the same host twice: once with members who all read,
 * once with one more who says hello and takes not a byte from then on. Asked: a ratio within 1.2.
 */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { encodePageMessage } from '../../../plugin/protocol/pageMessages.js';
import { protocolVersion, subprotocol } from '../../../plugin/protocol/version.js';
import type { Measurement, Trial } from '../record.js';
import { generator, load } from './generator.js';
import { Server, type Ready } from './server.js';

const members = 200;
const pace = { warmupSeconds: 1, windowSeconds: 4 };
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
  const reader = contender === stuck ? await neverReads(server.ready) : undefined;
  try {
    const seen = await load('kwadrant', server.ready, { members, ...pace });
    return {
      values: { 'slow-reader': seen.p95, 'slow-reader-memory': seen.resident },
      end: seen.end,
      version: server.ready.version,
    };
  } finally {
    reader?.terminate();
    await server.stop();
  }
}

async function neverReads({ port, path, token }: Ready): Promise<WebSocket> {
  const origin = `http://127.0.0.1:${port}`;
  const protocols = [subprotocol, `token.${token}`];
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, { headers: { origin } });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  const who = { memberKey: 1n, epoch: 0n, seq: 0, nickname: '', calm: false, pack: '' } as const;
  socket.send(encodePageMessage({ type: 'hello', protocolVersion, ...who }));
  await once(socket, 'message');
  socket.pause();
  return socket;
}
