import { readGesture, writeGesture } from './gestures.js';
import { gesturesPerMessage } from './limits.js';
import type { PageMessage } from './messages.js';
import { readPresence, writePresence } from './presence.js';
import { readWhole, type Reader } from './read.js';
import { WireError } from './wireError.js';
import { Writer } from './write.js';

/** A message's type on the wire is its place here plus one. */
const types = ['hello', 'gesture', 'undo', 'redo', 'presence', 'ping'] as const satisfies PageMessage['type'][];

/** A page's message as bytes. Throws a WireError for what the wire cannot hold. */
export function encodePageMessage(message: PageMessage): Uint8Array<ArrayBuffer> {
  const to = new Writer();
  to.u8(types.indexOf(message.type) + 1);
  switch (message.type) {
    case 'hello':
      to.uint(message.protocolVersion);
      to.u64(message.memberKey);
      to.u64(message.epoch);
      to.uint(message.seq);
      to.text(message.nickname);
      to.bool(message.calm);
      to.text(message.pack);
      break;
    case 'gesture':
      checkCount(message.gestures.length);
      to.uint(message.n);
      to.list(message.gestures, writeGesture);
      break;
    case 'undo':
    case 'redo':
      to.uint(message.n);
      break;
    case 'presence':
      writePresence(to, message);
      break;
    case 'ping':
      to.uint(message.echo);
      break;
  }
  return to.finish();
}

/** The message that the bytes hold. Throws a WireError when they hold none. */
export function decodePageMessage(bytes: Uint8Array): PageMessage {
  return readWhole(bytes, readPageMessage);
}

function readPageMessage(from: Reader): PageMessage {
  const number = from.u8();
  const type = types[number - 1];
  switch (type) {
    case 'hello':
      return {
        type,
        protocolVersion: from.uint(),
        memberKey: from.u64(),
        epoch: from.u64(),
        seq: from.uint(),
        nickname: from.text(),
        calm: from.bool(),
        pack: from.text(),
      };
    case 'gesture': {
      const n = from.uint();
      const gestures = from.list(readGesture, gesturesPerMessage);
      checkCount(gestures.length);
      return { type, n, gestures };
    }
    case 'undo':
    case 'redo':
      return { type, n: from.uint() };
    case 'presence':
      return { type, ...readPresence(from) };
    case 'ping':
      return { type, echo: from.uint() };
    default:
      throw new WireError('kind', `no message of a page has type ${number}`);
  }
}

function checkCount(count: number): void {
  if (count < 1 || count > gesturesPerMessage) throw new WireError('limit', `${count} gestures in one message`);
}
