import { readFrame, writeFrame } from './frames.js';
import type { HostMessage, RoleName } from './messages.js';
import { readPresence, writePresence } from './presence.js';
import { readWhole, type Reader } from './read.js';
import { WireError } from './wireError.js';
import { Writer } from './write.js';

/** A message's type on the wire is its place here plus 128. */
const types = [
  'welcome',
  'snapshot',
  'frame',
  'presence',
  'members',
  'refused',
  'status',
  'pong',
] as const satisfies HostMessage['type'][];
const firstType = 128;

const roles = ['viewer', 'editor', 'facilitator'] as const satisfies RoleName[];
const states = ['open', 'readOnly'] as const;

/** A host's message as bytes. The native room writes its own; this one plays host in tests. Throws a WireError. */
export function encodeHostMessage(message: HostMessage): Uint8Array<ArrayBuffer> {
  const to = new Writer();
  to.u8(types.indexOf(message.type) + firstType);
  switch (message.type) {
    case 'welcome':
      writeWelcome(to, message);
      break;
    case 'snapshot':
    case 'frame':
      writeFrame(to, message);
      break;
    case 'presence':
      to.list(message.members, (w, member) => {
        w.uint(member.member);
        writePresence(w, member);
      });
      break;
    case 'members':
      to.list(message.members, (w, member) => {
        w.uint(member.member);
        w.u8(roles.indexOf(member.role));
        w.text(member.nickname);
      });
      break;
    case 'refused':
      to.uint(message.n);
      to.text(message.code);
      to.list(message.params, (w, param) => {
        w.text(param.name);
        w.text(param.value);
      });
      break;
    case 'status':
      to.u8(states.indexOf(message.state));
      to.text(message.code);
      break;
    case 'pong':
      to.uint(message.echo);
      break;
  }
  return to.finish();
}

/** The message that the bytes hold. Throws a WireError when they hold none. */
export function decodeHostMessage(bytes: Uint8Array): HostMessage {
  return readWhole(bytes, readHostMessage);
}

function readHostMessage(from: Reader): HostMessage {
  const number = from.u8();
  const type = types[number - firstType];
  switch (type) {
    case 'welcome':
      return readWelcome(from);
    case 'snapshot':
    case 'frame':
      return { type, ...readFrame(from) };
    case 'presence':
      return { type, members: from.list((r) => ({ member: r.uint(), ...readPresence(r) })) };
    case 'members':
      return { type, members: from.list((r) => ({ member: r.uint(), role: readRole(r), nickname: r.text() })) };
    case 'refused':
      return {
        type,
        n: from.uint(),
        code: from.text(),
        params: from.list((r) => ({ name: r.text(), value: r.text() })),
      };
    case 'status':
      return { type, state: readState(from), code: from.text() };
    case 'pong':
      return { type, echo: from.uint() };
    default:
      throw new WireError('kind', `no message of a host has type ${number}`);
  }
}

type Welcome = Extract<HostMessage, { type: 'welcome' }>;

function writeWelcome(to: Writer, welcome: Welcome): void {
  to.uint(welcome.protocolVersion);
  to.u64(welcome.epoch);
  to.uint(welcome.member);
  to.u8(roles.indexOf(welcome.role));
  to.id(welcome.mapId);
  to.uint(welcome.lastN);
  to.text(welcome.limits);
  to.text(welcome.packName);
  to.text(welcome.pack);
}

function readWelcome(from: Reader): Welcome {
  return {
    type: 'welcome',
    protocolVersion: from.uint(),
    epoch: from.u64(),
    member: from.uint(),
    role: readRole(from),
    mapId: from.id(),
    lastN: from.uint(),
    limits: from.text(),
    packName: from.text(),
    pack: from.text(),
  };
}

function readRole(from: Reader): RoleName {
  const number = from.u8();
  const role = roles[number];
  if (role === undefined) throw new WireError('kind', `no member has role ${number}`);
  return role;
}

function readState(from: Reader): 'open' | 'readOnly' {
  const number = from.u8();
  const state = states[number];
  if (state === undefined) throw new WireError('kind', `no room has state ${number}`);
  return state;
}
