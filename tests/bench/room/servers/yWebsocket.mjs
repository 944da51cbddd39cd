/** y-websocket's own server for one document in memory, as its command `y-websocket` sets it up. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { setupWSConnection } from '@y/websocket-server/utils';
import { announce, versionOf } from './announce.mjs';

const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (live) => sockets.emit('connection', live, request));
});
http.listen(0, '127.0.0.1', () => {
  announce({ address: http.address(), path: '/load', version: versionOf('@y/websocket-server') });
});
