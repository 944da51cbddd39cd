import type { Answer, Question } from '../../protocol/ask.js';
import { nicknameLength } from '../../protocol/limits.js';
import { newId } from '../../protocol/ids.js';
import type { Gesture, HostMessage } from '../../protocol/messages.js';
import { protocolVersion } from '../../protocol/version.js';
import type { MapLink } from './access.js';
import { ask } from './ask.js';
import { Connection, type Welcome } from './connection.js';
import type { Cancel, Environment } from './environment.js';
import { getFile } from './files.js';
import { forgetKey, freshKey, keyNumber, recallKey, rememberKey, type MemberKey } from './memberKey.js';
import { KnownPack } from './knownPack.js';
import { Notifier } from './notifier.js';
import { Orphans } from './orphans.js';
import { Outbox, type Entry } from './outbox.js';
import { Peers } from './peers.js';
import { PresenceSender } from './presence.js';
import { Sender } from './sender.js';
import { touchedIds, type Request } from './request.js';
import { Uploads } from './uploads.js';
import type { Changes, Presence, Refusal, Session, Status } from './types.js';
import { RoomView } from './view.js';

/** Kept for the tab only: the next person at a shared laptop must not find it. */
const NICKNAME = 'kwadrant.nickname';

export interface SessionOptions extends MapLink {
  /** Both may be changed later. */
  nickname?: string;
  calm?: boolean;
}

/** Opens a session with a map's room, which connects at once and stays so until `close`. */
export function createSession(environment: Environment, options: SessionOptions): Session {
  return new RoomSession(environment, options);
}

class RoomSession implements Session {
  readonly view: RoomView;
  private readonly notifier: Notifier;
  private readonly pack: KnownPack;
  private readonly connection: Connection;
  private readonly peers: Peers;
  private readonly orphans: Orphans;
  private readonly presenceSender: PresenceSender;
  private readonly uploads: Uploads;
  private nickname: string;
  private calm: boolean;
  private readOnly: string | undefined;
  /** Undefined while it is not known yet which member key is ours; `early` then gathers what is sent. */
  private own: { key: string; outbox: Outbox; sender: Sender } | undefined;
  /** Under a key that nobody has: should this page end before it knows its own, another tab finds it and sends it. */
  private readonly early: { key: string; outbox: Outbox };
  /** The outbox of a key that another page has taken, while it is not known yet who sends it. */
  private disputed: Outbox | undefined;
  private cancelQuestion: Cancel | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly options: SessionOptions,
  ) {
    this.nickname = shortened(options.nickname ?? environment.tabStorage.get(NICKNAME) ?? '');
    this.calm = options.calm ?? false;
    this.notifier = new Notifier(environment);
    this.pack = new KnownPack(environment.tabStorage, options.mapId);
    this.view = new RoomView(options.mapId, (id) => this.pendingFor(id), this.notifier.note);
    this.connection = this.connect();
    this.presenceSender = new PresenceSender(environment, this.connection);
    this.uploads = new Uploads(environment, options, () => this.updateStatus());
    this.early = this.provisional();
    this.peers = new Peers(environment, options.mapId, (key) => this.holds(key));
    this.orphans = new Orphans(environment, options, this.peers, {
      settled: (entries) => this.settled(entries),
      refused: (refusal) => this.notifier.refuse(refusal),
      unreadable: (numbers) => this.unreadable(numbers),
      changed: () => this.updateStatus(),
    }, () => this.pack.name);
    const recalled = recallKey(environment, options.mapId);
    if (recalled) {
      this.cancelQuestion = this.peers.ask(recalled.key, (holder) =>
        this.begin(holder === 'taken' ? freshKey(environment) : recalled),
      );
    } else {
      this.begin(freshKey(environment));
    }
  }

  subscribe(listener: (changes: Changes) => void): () => void {
    return this.notifier.subscribe(listener);
  }

  onRefusal(listener: (refusal: Refusal) => void): () => void {
    return this.notifier.onRefusal(listener);
  }

  send(gestures: readonly Gesture[]): void {
    if (gestures.length > 0) this.request({ type: 'gesture', gestures });
  }

  waiting(): readonly Gesture[] {
    const entries = [...this.orphans.entries, ...(this.outbox?.entries ?? [])];
    const requests = [...entries, ...this.early.outbox.entries].map((entry) => entry.request);
    return requests.flatMap((request) => (request.type === 'gesture' ? request.gestures : []));
  }

  undo(): void {
    this.request({ type: 'undo' });
  }

  redo(): void {
    this.request({ type: 'redo' });
  }

  presence(presence: Presence, atOnce = false): void {
    this.presenceSender.set(presence, atOnce);
  }

  putFile(fileId: string, mime: string, data: Uint8Array): Promise<void> {
    return this.uploads.put(fileId, mime, data);
  }

  getFile(fileId: string): Promise<{ mime: string; data: Uint8Array } | undefined> {
    return getFile(this.environment, this.options, fileId);
  }

  ask<Q extends Question>(question: Q): Promise<Answer<Q>> {
    return ask(this.environment, this.options, question);
  }

  setNickname(nickname: string): void {
    const short = shortened(nickname);
    if (short === this.nickname) return;
    this.nickname = short;
    this.environment.tabStorage.set(NICKNAME, short);
    this.renew();
  }

  setCalm(calm: boolean): void {
    if (calm === this.calm) return;
    this.calm = calm;
    // A host may send no presence to who said calm in the hello, so only a new one brings it back for sure.
    if (calm) this.view.forgetPresence();
    else this.renew();
  }

  newId(): string {
    return newId((count) => this.environment.random(count));
  }

  close(): void {
    this.cancelQuestion?.();
    this.own?.sender.stop();
    this.orphans.close();
    this.uploads.close();
    this.presenceSender.close();
    this.connection.close();
    this.peers.close();
    this.notifier.close();
  }

  private connect(): Connection {
    return new Connection(this.environment, this.options, {
      hello: () => ({
        type: 'hello',
        protocolVersion,
        memberKey: keyNumber(this.own?.key ?? '0'),
        epoch: this.view.epoch,
        seq: this.view.seq,
        nickname: this.nickname,
        calm: this.calm,
        pack: this.pack.name,
      }),
      welcome: (message) => this.welcome(message),
      message: (message) => this.message(message),
      lost: () => this.lost(),
      keyTaken: () => this.keyTaken(),
    });
  }

  /** The hello is the only place where nickname and calm are said. */
  private renew(): void {
    this.own?.sender.stop();
    this.connection.renew();
    this.updateStatus();
  }

  private begin(memberKey: MemberKey, leftover: readonly Request[] = []): void {
    this.cancelQuestion = undefined;
    const outbox = new Outbox(this.environment.deviceStorage, this.options.mapId, memberKey);
    this.unreadable(outbox.load());
    const sender = new Sender(this.environment, outbox, this.connection, {
      settled: (entries) => this.settled(entries),
      refused: (refusal) => this.notifier.refuse(refusal),
    });
    this.own = { key: memberKey.key, outbox, sender };
    for (const request of leftover) this.request(request);
    for (const { n, request } of [...this.early.outbox.entries]) {
      this.request(request);
      this.early.outbox.remove(n);
    }
    if (this.connection.failing) this.connection.retry();
    else this.connection.start();
    this.updateStatus();
  }

  private request(request: Request): void {
    const code = (this.own ?? this.early).outbox.add(request);
    if (code === undefined) {
      this.remember();
      this.own?.sender.pump();
    } else {
      const gestures = request.type === 'gesture' ? request.gestures : [];
      this.notifier.refuse({ n: 0, code, params: {}, gestures });
      this.touch(request);
    }
    this.updateStatus();
  }

  private welcome(message: Welcome): void {
    this.readOnly = undefined;
    // A room that leaves out what nobody has: the next hello names no pack.
    if (!this.pack.take(message.packName, message.pack)) return this.connection.retry();
    this.view.welcome(message, this.pack.text);
    this.own?.sender.welcome(message);
    this.presenceSender.again();
    this.uploads.again();
    this.adopt();
    this.updateStatus();
  }

  /** With a link that may only look, what another tab did with a better one would be refused, and so lost. */
  private adopt(): void {
    if (this.own && this.view.role !== 'viewer') this.orphans.look(this.own.key);
  }

  private message(message: HostMessage): void {
    this.own?.sender.heard(message);
    switch (message.type) {
      case 'snapshot':
        this.view.snapshot(message);
        break;
      case 'frame':
        if (!this.view.frame(message)) {
          this.view.forgetSeq();
          this.connection.retry();
        }
        break;
      case 'presence':
        if (!this.calm) this.view.setPresence(message);
        break;
      case 'members':
        this.view.setMembers(message);
        break;
      case 'status':
        this.readOnly = message.state === 'readOnly' ? message.code : undefined;
        break;
      case 'pong':
        this.adopt();
        break;
    }
    this.updateStatus();
  }

  private lost(): void {
    this.own?.sender.stop();
    this.view.forgetPresence();
    this.updateStatus();
  }

  /**
   * Another page has our member key: a duplicated tab, or one that took us for gone. From here on we have a fresh one.
   * What is stored is left to that page when it is in this browser and says so; else we take it along, for a change
   * that comes twice does less harm than one that is lost.
   */
  private keyTaken(): void {
    const taken = this.own;
    if (!taken) return;
    this.own = undefined;
    this.disputed = taken.outbox;
    this.lost();
    forgetKey(this.environment, this.options.mapId);
    this.cancelQuestion = this.peers.ask(taken.key, (holder) => {
      const entries = taken.outbox.entries.filter((entry) => holder !== 'taken' || !entry.stored);
      const leftover = entries.map((entry) => entry.request);
      for (const entry of entries) taken.outbox.remove(entry.n);
      this.disputed = undefined;
      this.begin(freshKey(this.environment), leftover);
      this.settled(taken.outbox.entries);
    });
  }

  private settled(entries: readonly Entry[]): void {
    this.remember();
    for (const entry of entries) this.touch(entry.request);
    this.updateStatus();
  }

  /** Whoever shows these entities must look again: what the user made of them is not pending any more. */
  private touch(request: Request): void {
    for (const id of touchedIds(request)) {
      const entity = this.view.byId.get(id);
      if (entity) this.notifier.note({ entity: entity.ref });
    }
  }

  private provisional(): { key: string; outbox: Outbox } {
    const key = freshKey(this.environment);
    return { key: key.key, outbox: new Outbox(this.environment.deviceStorage, this.options.mapId, key) };
  }

  /** Whether other tabs must leave alone what this key has on the device. */
  private holds(key: string): boolean {
    return key === this.own?.key || key === this.early.key || this.orphans.holds(key);
  }

  private unreadable(numbers: readonly number[]): void {
    for (const n of numbers) this.notifier.refuse({ n, code: 'bad_message', params: {}, gestures: [] });
  }

  private remember(): void {
    if (!this.own) return;
    const { key, outbox } = this.own;
    rememberKey(this.environment, this.options.mapId, { key, next: outbox.next });
  }

  private pendingFor(id: string): number {
    const own = this.early.outbox.pendingFor(id) + (this.outbox?.pendingFor(id) ?? 0);
    return own + this.orphans.pendingFor(id);
  }

  private updateStatus(): void {
    this.view.setStatus(this.status());
  }

  private get outbox(): Outbox | undefined {
    return this.own?.outbox ?? this.disputed;
  }

  private status(): Status {
    const { ended, live, failing } = this.connection;
    const early = this.early.outbox;
    const changes = early.entries.length + (this.outbox?.entries.length ?? 0) + this.orphans.entries.length;
    const waiting = changes + this.uploads.count;
    const kept = early.kept && (this.outbox?.kept ?? true) && this.uploads.count === 0;
    if (ended !== undefined) return { state: 'closed', code: ended };
    if (failing) return { state: 'offline', waiting, kept };
    if (!live || !this.view.ready) return { state: 'connecting' };
    if (this.readOnly !== undefined) return { state: 'readOnly', code: this.readOnly };
    return waiting > 0 ? { state: 'saving', waiting } : { state: 'saved' };
  }
}

function shortened(nickname: string): string {
  return [...nickname.trim()].slice(0, nicknameLength).join('');
}
