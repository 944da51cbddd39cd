/**
 * What the room holds and has not begun to save. While a slow disk lets it grow, who sends more is not read: their
 * messages wait with them instead of being refused by the room, which bears only so many (kUnsavedChanges).
 */
import type { Limits } from './limits.js';
import type { Member } from './member.js';

export class Backlog {
  private messages = 0;
  private readonly held = new Set<Member>();

  constructor(private readonly limits: Limits) {}

  /** The room has taken a message of this member, which may be one to save. */
  add(member: Member): void {
    this.messages++;
    if (this.messages < this.limits.unsavedMessages || this.held.has(member)) return;
    this.held.add(member);
    member.socket.pause();
  }

  /** Nobody waits for a sign of life of whom one does not read. */
  holds(member: Member): boolean {
    return this.held.has(member);
  }

  /** A save has taken all of it, or nothing is saved any more: everyone is read again. */
  clear(): void {
    this.messages = 0;
    for (const { socket } of this.held) socket.resume();
    this.held.clear();
  }

  remove(member: Member): void {
    this.held.delete(member);
  }
}
