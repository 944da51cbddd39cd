/**
 * One native room and the connections in it. Bytes go through unread: what costs time here costs it for everyone, so
 * nothing is parsed, and a message for all is the same frame for each of them.
 */
import type { Writable } from 'node:stream';
import { closeCode } from '../protocol/closeCodes.js';
import type { RawData, WebSocket } from 'ws';
import type { Outgoing, Role, Room } from './addon.js';
import { Backlog } from './backlog.js';
import { HostError } from './errors.js';
import type { EventLog } from './eventLog.js';
import type { Limits } from './limits.js';
import { Member } from './member.js';
import { messageType } from './messageType.js';
import { frameOf } from './webSocketFrame.js';

/** The WebSocket protocol's own code for a message of the wrong sort: all of ours are binary. */
const notBinary = 1003;

export interface LiveEvents {
  /** The room itself failed: it must be closed and opened again. Its members are out already. */
  failed(): void;
}

export class LiveRoom {
  private readonly members = new Map<number, Member>();
  private timer: NodeJS.Timeout | undefined;
  private readonly backlog: Backlog;
  private saving: Promise<unknown> | undefined;
  private savedAt = -Infinity;
  /** How long the last save took, ms. */
  private saveTook = 0;
  private nextTickAt = 0;
  /** When members were last told something. */
  private toldAt = -Infinity;
  /** How long that took, ms. */
  private tellingTook = 0;
  /** Set while the next save waits for its time. */
  private saveTimer: NodeJS.Timeout | undefined;
  private closed = false;
  private time = 0;
  private tickedAt = performance.now();
  private readOnlyLogged = false;
  /** Kept here: a closed room answers nothing. */
  private readonly mapId: string;

  constructor(
    private readonly room: Room,
    private readonly limits: Limits,
    private readonly log: EventLog,
    private readonly events: LiveEvents,
  ) {
    this.mapId = room.mapId;
    this.backlog = new Backlog(limits);
  }

  /** The native room, for what is asked of it beside messages. Undefined behaviour after close(). */
  get native(): Room {
    return this.room;
  }

  /**
   * Lets a connection in, `stream` being what its socket writes to. From here on the room owns the socket; `left` is
   * called once, when the connection is out for whatever reason. Throws what the room throws (`limit_members`), and
   * then the socket stays the caller's.
   */
  join(socket: WebSocket, stream: Writable, role: Role, left: () => void): void {
    const member = new Member(this.room.join(role), socket, stream, this.limits, this.now(), left);
    this.members.set(member.number, member);
    socket.on('message', (data, isBinary) => this.receive(member, data, isBinary));
    socket.on('ping', (data) => this.hearControl(member, data));
    socket.on('pong', (data) => this.hearControl(member, data));
    socket.on('close', () => this.remove(member));
    if (!this.timer) this.tickIn(this.limits.tickMs);
  }

  /** Resolves when all that the room holds now is on disk; rejects with the storage error that prevents it. */
  async saved(): Promise<void> {
    for (this.saveNow(); this.saving; this.saveNow()) {
      const error = await this.saving;
      if (error) throw error;
    }
    if (this.room.readOnly) throw new HostError('read_only', 'storage', 'the room saves nothing more');
    // Without members nobody takes what the room has to tell, and there is nobody to tell it to.
    if (!this.timer && !this.closed) this.room.take();
  }

  /** Puts everyone out with a code; the room stays open. */
  dropAll(code: number): void {
    for (const member of [...this.members.values()]) this.drop(member, code);
  }

  /** Puts everyone out, saves and closes the map. Rejects with the storage error when that is not possible. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.saveTimer);
    this.dropAll(closeCode.hostCloses);
    await this.saving;
    await this.room.close();
  }

  private receive(member: Member, data: RawData, isBinary: boolean): void {
    if (this.members.get(member.number) !== member) return;
    if (!isBinary) return this.drop(member, notBinary);
    const bytes = data as Buffer;
    if (!this.mayPass(member, bytes)) return;
    this.guarded(() => {
      this.room.receive(member.number, bytes);
      if (bytes[0] === messageType.presence) return this.presenceCame();
      this.backlog.add(member);
      this.save();
    });
  }

  /** Frames of the protocol itself never reach the room; they count all the same, for each costs time to answer. */
  private hearControl(member: Member, data: Buffer): void {
    if (this.members.get(member.number) === member) this.mayPass(member, data);
  }

  /** Counts what came in, and puts out who sends too much of it. */
  private mayPass(member: Member, bytes: Buffer): boolean {
    const verdict = member.incoming(bytes, this.now());
    if (verdict === 'tooMuch') this.drop(member, closeCode.overLimit, 'over_rate');
    return verdict === 'pass';
  }

  /**
   * Starts a save unless one is under way or was begun just now; what comes in meanwhile is saved together. Each costs
   * the disk a turn of its own, however little there is to write, and nobody hears of it before the next tick: the last
   * one of a pulse is timed to be done by then.
   */
  private save(): void {
    if (this.saving || this.saveTimer || this.closed) return;
    const now = performance.now();
    const wait = this.savedAt + this.limits.saveMs - now;
    if (wait <= 0) return this.saveNow();
    const inTime = this.nextTickAt - this.saveTook - this.limits.saveMarginMs - now;
    this.saveTimer = setTimeout(() => this.guarded(() => this.saveNow()), inTime > 0 ? Math.min(wait, inTime) : wait);
  }

  private saveNow(): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    if (this.saving || this.closed) return;
    this.saving = this.room.save()?.then(
      () => this.saveEnded(),
      (error: unknown) => this.saveEnded(error ?? new Error('save failed')),
    );
    if (this.saving) this.savedAt = performance.now();
    this.backlog.clear();
  }

  private saveEnded(error?: unknown): unknown {
    this.saving = undefined;
    this.saveTook = performance.now() - this.savedAt;
    // After an error the room is read-only and says so to its members; trying again at once would not help.
    if (error) {
      this.backlog.clear();
      this.log.failure('save_failed', error, { map: this.mapId });
      return error;
    }
    this.guarded(() => this.goOn());
    this.tellSoon();
    return undefined;
  }

  /**
   * The time that counts for members, ms. Time in which the host did not run does not: timers come before the network
   * in Node, so everyone would be found silent before what they sent is looked at.
   */
  private now(): number {
    return this.time + Math.min(performance.now() - this.tickedAt, this.limits.pauseMs);
  }

  private goOn(): void {
    if (this.room.readOnly && !this.readOnlyLogged) {
      this.readOnlyLogged = true;
      this.log.event('error', 'room_read_only', { map: this.mapId });
    }
    this.save();
  }

  /**
   * One tick, and the time of the next. Most of a tick is sending, which costs the same for few moves as for many: a
   * host that is short of time sends fewer frames with more in each, instead of falling behind what comes in.
   */
  private pulse(): void {
    const start = performance.now();
    this.tick();
    const spent = Math.min(performance.now() - start, this.limits.pauseMs);
    if (!this.timer) return;
    const rest = Math.max(this.limits.tickMs - spent, spent * (this.limits.pulseParts - 1));
    this.tickIn(rest);
  }

  /**
   * There is something to tell: at once when nothing was told just now, so that what is rare is not late too. A room
   * of some people is told in no time, and a hand that moves there is seen to move; a full one keeps to its pulse.
   */
  private tellSoon(): void {
    if (!this.timer) return;
    const { tickMs, tellMs, tellParts } = this.limits;
    const now = performance.now();
    const gap = Math.min(tickMs, Math.max(tellMs, this.tellingTook * tellParts));
    const due = this.toldAt + gap;
    if (now < due) {
      if (gap < tickMs && due < this.nextTickAt) this.tickIn(due - now);
      return;
    }
    this.toldAt = now;
    this.pulse();
  }

  /** A hand that lets go says so beside what it did: both are told together, once that is saved. */
  private presenceCame(): void {
    if (!this.saving) this.tellSoon();
  }

  private tickIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.nextTickAt = performance.now() + milliseconds;
    this.timer = setTimeout(() => this.pulse(), milliseconds);
  }

  private tick(): void {
    const now = this.now();
    this.time = now;
    this.tickedAt = performance.now();
    for (const member of this.members.values()) this.look(member, now);
    this.guarded(() => {
      this.room.tick();
      const messages = this.room.take();
      if (messages.length === 0) return;
      this.toldAt = performance.now();
      for (const message of messages) this.deliver(message);
      this.tellingTook = performance.now() - this.tickedAt;
    });
  }

  /** Ends the connections that are silent, gone or stuck, and brings those up to date that were behind. */
  private look(member: Member, now: number): void {
    const buffered = member.socket.bufferedAmount;
    if (this.backlog.holds(member)) member.heard(now);
    if (member.isSilent(now)) return this.drop(member, closeCode.tooSlow, 'no_hello');
    if (member.reader.isStalled(buffered, now)) return this.drop(member, closeCode.tooSlow, 'stalled');
    if (member.isGone(buffered, now)) return this.drop(member, closeCode.tooSlow, 'gone');
    if (member.reader.wantsResync(buffered)) this.guarded(() => this.room.resync(member.number));
  }

  private deliver(message: Outgoing): void {
    if (message.member === 0) return this.deliverToAll(message);
    const member = this.members.get(message.member);
    if (!member) return;
    if (message.bytes[0] === messageType.welcome) member.welcomed = true;
    if (message.bytes.length > 0 && this.mayTake(member, message)) member.socket.send(message.bytes);
    if (message.closeCode !== 0) this.drop(member, message.closeCode);
  }

  private deliverToAll(message: Outgoing): void {
    const frame = frameOf(message.bytes);
    for (const member of this.members.values()) {
      if (member.welcomed && this.mayTake(member, message)) member.sendFrame(frame);
    }
  }

  /** False for a reader that is behind; one that is far behind is put out. */
  private mayTake(member: Member, message: Outgoing): boolean {
    const verdict = member.reader.offer(message, member.socket.bufferedAmount);
    if (verdict === 'lost') this.drop(member, closeCode.tooSlow, 'far_behind');
    return verdict === 'send';
  }

  /** Out at once, so that a closing handshake that never comes holds nothing. */
  private drop(member: Member, code: number, event?: string): void {
    if (event) this.log.event('warn', event, { map: this.mapId });
    this.remove(member);
    member.socket.close(code);
  }

  private remove(member: Member): void {
    // A number may have been given out again, and a late close must not touch whoever has it now.
    if (this.members.get(member.number) !== member) return;
    this.members.delete(member.number);
    this.backlog.remove(member);
    if (this.members.size === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
    this.guarded(() => this.room.leave(member.number));
    member.left();
  }

  /** A room that throws where it must not is broken: everyone out, and the file is opened afresh. */
  private guarded(action: () => void): void {
    if (this.closed) return;
    try {
      action();
    } catch (error) {
      this.log.failure('room_failed', error, { map: this.mapId });
      this.closed = true;
      this.dropAll(closeCode.hostCloses);
      this.events.failed();
    }
  }
}
