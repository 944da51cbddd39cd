/**
 * A stand-in for the native room, for what a test must steer to the millisecond: when an opening ends, what goes out
 * in a tick, how long a save takes, which number a member gets. It knows nothing of maps, rights or gestures; what a
 * room makes of messages is tested with the real one.
 */
import { readFileSync } from 'node:fs';
import type { Outgoing, Role, Room } from '../../plugin/host/addon.js';

const helloType = 1;
const welcomeType = 128;

/** A message as a room hands it out; `type` is its first byte. */
export function outgoing(member: number, type: number, length = 8, more: Partial<Outgoing> = {}): Outgoing {
  const bytes = Buffer.alloc(length);
  bytes[0] = type;
  return { member, volatile: false, closeCode: 0, bytes, ...more };
}

export class ScriptedRoom implements Room {
  readonly mapId: string;
  readonly title = 'Scripted';
  readOnly = false;
  /** What came in, in order. */
  readonly received: { member: number; bytes: Buffer }[] = [];
  readonly left: number[] = [];
  readonly resynced: number[] = [];
  ticks = 0;
  saves = 0;
  closed = false;
  /** The number for the next member. */
  nextMember = 1;
  /** Messages for the next tick. */
  readonly queue: Outgoing[] = [];
  /** Saves wait for this when it is set. */
  saveGate: Promise<void> | undefined;
  /** Thrown by the next tick. */
  brokenBy: Error | undefined;
  private unsaved = 0;
  private saving = false;
  private readonly inside = new Set<number>();
  private readonly files = new Map<string, { mime: string; data: Buffer }>();

  constructor(mapId: string) {
    this.mapId = mapId;
  }

  get memberCount(): number {
    return this.inside.size;
  }

  join(_role: Role): number {
    const number = this.nextMember++;
    this.inside.add(number);
    return number;
  }

  receive(member: number, bytes: Uint8Array): void {
    this.received.push({ member, bytes: Buffer.from(bytes) });
    this.unsaved++;
    if (bytes[0] === helloType) this.queue.push(outgoing(member, welcomeType));
  }

  leave(member: number): void {
    this.left.push(member);
    this.inside.delete(member);
  }

  resync(member: number): void {
    this.resynced.push(member);
  }

  tick(): void {
    this.ticks++;
    if (this.brokenBy) throw this.brokenBy;
  }

  take(): Outgoing[] {
    return this.queue.splice(0);
  }

  save(): Promise<void> | undefined {
    if (this.saving || this.unsaved === 0) return undefined;
    this.saving = true;
    this.unsaved = 0;
    this.saves++;
    return (this.saveGate ?? Promise.resolve()).finally(() => {
      this.saving = false;
    });
  }

  putFile(_member: number | null, _role: Role, fileId: string, mime: string, data: Uint8Array): void {
    this.files.set(fileId, { mime, data: Buffer.from(data) });
    this.unsaved++;
  }

  getFile(fileId: string): { mime: string; data: Buffer } | undefined {
    return this.files.get(fileId);
  }

  async proposeDrawing(): Promise<string> {
    return '{}';
  }

  async importDrawing(): Promise<string> {
    return '{}';
  }

  /** Answers with the question. */
  async ask(question: string): Promise<string> {
    return question;
  }

  async close(): Promise<void> {
    if (this.closed) throw new Error('closed twice');
    this.closed = true;
  }
}

/** Opens scripted rooms: a map file is a file that holds the map's id. */
export class ScriptedRooms {
  /** Every room that was opened, in order. */
  readonly opened: ScriptedRoom[] = [];
  /** Openings wait for this when it is set. */
  openGate: Promise<void> | undefined;
  /** What the next openings reject with. */
  failure: Error | undefined;

  readonly addon = { Room: { open: (path: string): Promise<Room> => this.open(path) } };

  /** The room opened last. */
  get last(): ScriptedRoom {
    const room = this.opened.at(-1);
    if (!room) throw new Error('no room has been opened');
    return room;
  }

  private async open(path: string): Promise<Room> {
    await this.openGate;
    if (this.failure) throw this.failure;
    const room = new ScriptedRoom(readFileSync(path, 'utf8'));
    this.opened.push(room);
    return room;
  }
}
