/** Hocuspocus with its defaults: one document in memory, no storage. */
import { Server } from '@hocuspocus/server';
import { announce, versionOf } from './announce.mjs';

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false });
await server.listen();
announce({ address: server.httpServer.address(), path: '/', version: versionOf('@hocuspocus/server') });
