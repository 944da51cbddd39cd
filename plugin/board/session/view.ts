import type { Frame, HostMessage, Value } from '../../protocol/messages.js';
import type { Welcome } from './connection.js';
import { entityAfter, fieldsAfter, parseObject } from './entity.js';
import type { Entity, Changes, MapView, Matrix, Member, Role, Status, Totals } from './types.js';

/** Told of each change, while it is made. */
export type Note = (change: Partial<Omit<Changes, 'entities'>> & { entity?: number }) => void;

/**
 * The map as the room last told it. The maps are the same objects all the time and change in place; an entity or
 * member that changes is a new object.
 *
 * A deleted entity stays, in `entities` and in `byId`, with `gone` true and what was last known of it: it can be listed
 * and restored. Who looks for what is on the board must leave out what is gone.
 */
export class RoomView implements MapView {
  ready = false;
  mapId: string;
  role: Role = 'viewer';
  member = 0;
  readonly entities = new Map<number, Entity>();
  readonly byId = new Map<string, Entity>();
  matrix: Matrix | undefined;
  totals: Totals | undefined;
  map: ReadonlyMap<string, Value> = new Map();
  pack: unknown;
  limits: Readonly<Record<string, number>> = {};
  readonly members = new Map<number, Member>();
  status: Status = { state: 'connecting' };

  /** Where to resume: the room's epoch and the last frame seen, 0 and 0 when there is none. */
  epoch = 0n;
  seq = 0;

  private packText = '';
  private roomEpoch = 0n;

  constructor(
    mapId: string,
    readonly pendingFor: (id: string) => number,
    private readonly note: Note,
  ) {
    this.mapId = mapId;
  }

  /** `pack`: JSON of the method pack, which the welcome itself may leave out. */
  welcome(message: Welcome, pack: string): void {
    this.roomEpoch = message.epoch;
    // Until the snapshot of the new epoch is here, what is shown is old but whole.
    if (message.epoch !== this.epoch) this.forgetSeq();
    this.mapId = message.mapId;
    this.role = message.role;
    this.member = message.member;
    this.limits = numbersOf(message.limits);
    if (pack !== this.packText) {
      this.packText = pack;
      this.pack = parseObject(pack);
    }
    this.note({ members: true });
  }

  /** Everything anew. */
  snapshot(frame: Frame): void {
    this.epoch = this.roomEpoch;
    this.seq = frame.seq;
    this.entities.clear();
    this.byId.clear();
    this.matrix = undefined;
    this.totals = undefined;
    this.map = new Map();
    this.sections(frame);
    this.ready = true;
    this.note({ all: true, matrix: true, totals: true, map: true });
  }

  /**
   * What changed. False when it does not follow what is known, so that a snapshot is needed; nothing may be relied on
   * then. A frame that was seen before changes nothing.
   */
  frame(frame: Frame): boolean {
    if (this.epoch === 0n) return false;
    if (frame.seq <= this.seq) return true;
    if (frame.seq !== this.seq + 1) return false;
    this.seq = frame.seq;
    return this.sections(frame);
  }

  /** The next hello asks for a snapshot. */
  forgetSeq(): void {
    this.epoch = 0n;
    this.seq = 0;
  }

  setMembers(message: Extract<HostMessage, { type: 'members' }>): void {
    const present = new Set(message.members.map((member) => member.member));
    for (const number of this.members.keys()) if (!present.has(number)) this.members.delete(number);
    for (const { member: number, role, nickname } of message.members) {
      const before = this.members.get(number);
      if (before?.role === role && before.nickname === nickname) continue;
      this.members.set(number, { dragged: [], selected: [], ...before, number, role, nickname });
    }
    this.note({ members: true, presence: true });
  }

  /** Only members that are known: presence is volatile, and may come too early or too late. */
  setPresence(message: Extract<HostMessage, { type: 'presence' }>): void {
    for (const { member: number, ...presence } of message.members) {
      const before = this.members.get(number);
      if (!before || number === this.member) continue;
      const { role, nickname } = before;
      this.members.set(number, { number, role, nickname, ...presence });
      this.note({ presence: true });
    }
  }

  /** Without a connection nobody's hand is known. */
  forgetPresence(): void {
    for (const { number, role, nickname } of this.members.values()) {
      this.members.set(number, { number, role, nickname, dragged: [], selected: [] });
    }
    this.note({ presence: true });
  }

  setStatus(status: Status): void {
    if (JSON.stringify(status) === JSON.stringify(this.status)) return;
    this.status = status;
    this.note({ status: true });
  }

  private sections(frame: Frame): boolean {
    let whole = true;
    if (frame.matrix) this.matrix = frame.matrix;
    if (frame.totals) this.totals = frame.totals;
    if (frame.map) this.map = fieldsAfter(this.map, frame.map);
    this.note({ matrix: !!frame.matrix, totals: !!frame.totals, map: !!frame.map });
    for (const record of frame.entities ?? []) {
      const before = this.entities.get(record.ref);
      const entity = entityAfter(before, record);
      if (!entity) {
        whole = false;
        continue;
      }
      if (before && before.id !== entity.id && this.byId.get(before.id) === before) this.byId.delete(before.id);
      this.entities.set(entity.ref, entity);
      this.byId.set(entity.id, entity);
      this.note({ entity: entity.ref });
    }
    return whole;
  }
}

function numbersOf(json: string): Readonly<Record<string, number>> {
  const numbers = Object.entries(parseObject(json) ?? {}).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(numbers) as Record<string, number>;
}
