/** A relay on Socket.IO, as its guide writes one: every move goes on to all others at once. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { announce, versionOf } from './announce.mjs';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  socket.on('move', (...move) => socket.broadcast.emit('move', ...move));
});
http.listen(0, '127.0.0.1', () => {
  announce({ address: http.address(), path: '/socket.io/', version: versionOf('socket.io') });
});
