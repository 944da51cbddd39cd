/**
 * One room under load: each member moves a card ten times a second and sees all others' moves. Ours saves every move to
 * disk before anyone sees it; the others keep what they keep in memory, and the bare relay keeps nothing.
 */
import type { Measurement, Row, Trial } from '../record.js';
import { generator, load } from './generator.js';
import { Server } from './server.js';

const pace = { warmupSeconds: 0.5, windowSeconds: 1.5 };
/** CPU is told for so many seconds of moves. */
const told = 10;

/**
 * At 60 members all contenders keep up on two cores, Socket.IO only just. At 500 and 1,000 only what sends frames does:
 * there the relay is the measure.
 */
const sizes: readonly { members: number; contenders: readonly string[] }[] = [
  { members: 60, contenders: ['kwadrant', 'relay', 'y-websocket', 'hocuspocus', 'socket.io'] },
  { members: 500, contenders: ['kwadrant', 'relay'] },
  { members: 1000, contenders: ['kwadrant', 'relay'] },
];

/** The trials of the rows `room-…`. */
export const roomTrials: readonly Trial[] = sizes.map(({ members, contenders }) => ({
  rows: rowsOf(members),
  contenders,
  rounds: 5,
  measure: (contender) => measure(contender, members),
}));

function rowsOf(members: number): Row[] {
  const room = `${members} members move a card 10 times a second each`;
  return [
    { name: `room-${members}`, unit: 'ms', times: `${room}: from a move's sending to its arrival elsewhere, p99.` },
    { name: `room-${members}-median`, unit: 'ms', times: 'The same, the median.' },
    { name: `room-${members}-cpu`, unit: 's', times: `CPU of the server in ${told} s of that, user and system.` },
    { name: `room-${members}-memory`, unit: 'MB', times: 'Resident memory of the server at the end of that.' },
  ];
}

async function measure(contender: string, members: number): Promise<Measurement> {
  await generator();
  const server = await Server.start(contender);
  try {
    const seen = await load(contender, server.ready, { members, ...pace });
    return {
      values: {
        [`room-${members}`]: seen.p99,
        [`room-${members}-median`]: seen.p50,
        [`room-${members}-cpu`]: (seen.cpu * told) / seen.window,
        [`room-${members}-memory`]: seen.resident,
      },
      end: seen.end,
      version: server.ready.version,
    };
  } finally {
    await server.stop();
  }
}
