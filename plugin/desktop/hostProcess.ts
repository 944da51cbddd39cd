/**
 * The process of the host and the native module: started by the shell as an Electron utility process, so that a crash
 * in here takes no window with it. Talks over `process.parentPort` and nothing else.
 */
import type * as Electron from 'electron';
import type { ToHost } from './hostMessages.js';
import { HostService } from './hostService.js';

const port: Electron.ParentPort = process.parentPort;
const service = new HostService(
  (message) => port.postMessage(message),
  () => process.exit(0),
);
port.on('message', ({ data }: Electron.MessageEvent) => service.receive(data as ToHost));
