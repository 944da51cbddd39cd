/**
 * Stands in for `process.parentPort` of an Electron utility process, over the channel of an ordinary child process.
 * Loaded with `node --import` before the real entry. Like the real port it keeps messages until someone listens.
 */
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
const early = [];

const deliver = (data) => port.emit('message', { data, ports: [] });

port.postMessage = (message) => process.send?.(message);
process.on('message', (data) => {
  if (port.listenerCount('message') === 0) early.push(data);
  else deliver(data);
});
port.on('newListener', (name) => {
  if (name === 'message') queueMicrotask(() => early.splice(0).forEach(deliver));
});
// A utility process ends with its application.
process.on('disconnect', () => process.exit());
process.parentPort = port;
