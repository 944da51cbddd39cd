/**
 * The least that a server of moves can do: collect what comes in and send it to everyone 60 times a second. It knows
 * no member and no map, checks nothing and saves nothing.
 */
import { WebSocket, WebSocketServer } from 'ws';
import { announce, versionOf } from './announce.mjs';

const framesPerSecond = 60;

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
/** @type {Buffer[]} */
let waiting = [];
server.on('connection', (socket) => {
  socket.on('message', (move) => waiting.push(/** @type {Buffer} */ (move)));
});
setInterval(() => {
  if (waiting.length === 0) return;
  const frame = Buffer.concat(waiting);
  waiting = [];
  for (const socket of server.clients) if (socket.readyState === WebSocket.OPEN) socket.send(frame);
}, 1000 / framesPerSecond);
server.on('listening', () => announce({ address: server.address(), path: '/', version: `ws ${versionOf('ws')}` }));
