import { encodeHostMessage } from '../../../protocol/hostMessages.js';
import type {
  EntityRecord,
  Frame,
  Gesture,
  HostMessage,
  NumberedMessage,
  PageMessage,
} from '../../../protocol/messages.js';
import { decodePageMessage } from '../../../protocol/pageMessages.js';
import { protocolVersion } from '../../../protocol/version.js';
import type { HostSide, Line } from './world.js';

interface Guest {
  line: Line;
  member: number;
  key: bigint;
  hello: Extract<PageMessage, { type: 'hello' }>;
}

export interface Taken {
  key: bigint;
  message: NumberedMessage;
}

/**
 * A stand-in for a host that speaks the real wire: it keeps the numbers of each member key, saves when told to, and
 * sends frames and snapshots that tests put together. What a change means it does not know.
 */
export class ScriptedHost implements HostSide {
  epoch = 1n;
  seq = 0;
  role: 'viewer' | 'editor' = 'editor';
  /** False: nothing is answered at all, but the socket is up. */
  answers = true;
  /** False: changes are taken, and not saved until `save`. */
  savesAtOnce = true;
  /** Frames that a page may still resume by. */
  remembered = 100;
  /** Answers the code with which a change is refused. */
  refuses: (message: NumberedMessage) => string | undefined = () => undefined;
  /** Each message is sent so often. */
  copies = 1;
  entities: EntityRecord[] = [];
  pack = { name: 'DPackPackPackPackPack1', text: '{"id":"pack"}' };
  /** Everything that came, by line. */
  readonly heard: { line: Line; message: PageMessage }[] = [];
  readonly lines: Line[] = [];
  /** The changes that are saved, in order. */
  readonly saved: Taken[] = [];
  private unsaved: Taken[] = [];
  private guests: Guest[] = [];
  private nextMember = 1;
  private frames: ({ type: 'frame' } & Frame)[] = [];
  private readonly refusedUpTo = new Map<bigint, number>();

  connected(line: Line): void {
    this.lines.push(line);
  }

  received(line: Line, bytes: Uint8Array): void {
    const message = decodePageMessage(bytes);
    this.heard.push({ line, message });
    if (!this.answers) return;
    if (message.type === 'hello') return this.welcome(line, message);
    const guest = this.guests.find((other) => other.line === line);
    if (!guest) return;
    if (message.type === 'ping') this.tell(line, { type: 'pong', echo: message.echo });
    if ('n' in message) this.take(guest, message);
  }

  closed(line: Line): void {
    this.guests = this.guests.filter((guest) => guest.line !== line);
  }

  /** The line that was opened last. */
  get line(): Line {
    const line = this.lines.at(-1);
    if (!line) throw new Error('no page has connected');
    return line;
  }

  /** The member that came last. */
  get member(): number {
    return this.nextMember - 1;
  }

  tell(line: Line, message: HostMessage): void {
    for (let i = 0; i < this.copies; i++) line.send(encodeHostMessage(message));
  }

  /** The next frame, to everyone. */
  frame(sections: Omit<Frame, 'seq' | 'saved'>, saved: Frame['saved'] = []): void {
    this.seq++;
    const frame = { type: 'frame' as const, seq: this.seq, saved, ...sections };
    this.frames = [...this.frames, frame].slice(-this.remembered);
    for (const guest of this.guests) this.tell(guest.line, frame);
  }

  /** Saves what was taken, and says so. */
  save(): void {
    const taken = this.unsaved.splice(0);
    this.saved.push(...taken);
    const saved = this.guests.flatMap(({ key, member }) => {
      const last = taken.filter((change) => change.key === key).at(-1);
      return last ? [{ member, n: last.message.n }] : [];
    });
    if (taken.length > 0) this.frame({}, saved);
  }

  /** What was not saved is lost, and nothing can be resumed. */
  restart(): void {
    for (const guest of [...this.guests]) guest.line.close(1006);
    this.guests = [];
    this.unsaved = [];
    this.frames = [];
    this.epoch++;
    this.seq = 0;
  }

  /** The gestures that are saved, in order. */
  get gestures(): Gesture[] {
    return this.saved.flatMap(({ message }) => (message.type === 'gesture' ? message.gestures : []));
  }

  private welcome(line: Line, hello: Guest['hello']): void {
    for (const other of this.guests.filter(({ key }) => key === hello.memberKey)) other.line.close(4007);
    const member = this.nextMember++;
    this.guests.push({ line, member, key: hello.memberKey, hello });
    this.tell(line, {
      type: 'welcome',
      protocolVersion,
      epoch: this.epoch,
      member,
      role: this.role,
      mapId: 'AMapMapMapMapMapMapMa1',
      lastN: Math.max(lastNumber(this.saved, hello.memberKey), this.refusedUpTo.get(hello.memberKey) ?? 0),
      limits: '{"title":500,"name":"x"}',
      packName: this.pack.name,
      pack: hello.pack === this.pack.name ? '' : this.pack.text,
    });
    const missed = this.frames.filter((frame) => frame.seq > hello.seq);
    if (hello.epoch === this.epoch && missed.length === this.seq - hello.seq) {
      for (const frame of missed) this.tell(line, frame);
    } else {
      this.tell(line, { type: 'snapshot', seq: this.seq, saved: [], entities: this.entities });
    }
  }

  private take({ line, key }: Guest, message: NumberedMessage): void {
    const last = Math.max(lastNumber([...this.saved, ...this.unsaved], key), this.refusedUpTo.get(key) ?? 0);
    if (message.n <= last) return;
    const code = this.refuses(message);
    if (code !== undefined) {
      this.refusedUpTo.set(key, message.n);
      this.tell(line, { type: 'refused', n: message.n, code, params: [{ name: 'most', value: '500' }] });
      return;
    }
    this.unsaved.push({ key, message });
    if (this.savesAtOnce) this.save();
  }
}

function lastNumber(changes: readonly Taken[], key: bigint): number {
  return Math.max(0, ...changes.filter((change) => change.key === key).map((change) => change.message.n));
}
