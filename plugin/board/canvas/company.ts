/** The others on this board: shows them, and tells them of us. */
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { Presence, Session } from '../session/types.js';
import { asNextTask } from '../tasks.js';
import { collaborators, Moving } from './presence.js';

export interface CompanyBoard {
  /** Cards that others hold are to be shown there. */
  show(dragged: ReadonlyMap<string, { x: number; y: number }>): void;
  /** What others may see of us now, without the cursor. */
  ours(): Omit<Presence, 'cursor'>;
  /** What to call a member who gave no name. */
  nameless(member: number): string;
}

export class Company {
  private readonly moving = new Moving((id) => this.session.view.byId.get(id)?.card);
  private cursor: { x: number; y: number } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cancelTelling: (() => void) | undefined;
  private told = '';
  /** The others as they were last shown. */
  private shown = '';

  constructor(
    private readonly api: ExcalidrawImperativeAPI,
    private readonly session: Session,
    private readonly board: CompanyBoard,
  ) {}

  /** The room has said where these entities are. Answers whether others held any of them a moment ago. */
  arrived(ids: Iterable<string>): boolean {
    return this.moving.arrived(this.session.view, ids);
  }

  showOthers(): void {
    const { at, again } = this.moving.update(this.session.view, Date.now());
    clearTimeout(this.timer);
    if (again !== undefined) this.timer = setTimeout(() => this.showOthers(), again);
    this.board.show(at);
    const others = collaborators(this.session.view, (member) => this.board.nameless(member));
    // The room tells of our own hand as well, and the whiteboard draws everything anew whenever it is told of others.
    const now = JSON.stringify([...others]);
    if (now === this.shown) return;
    this.shown = now;
    this.api.updateScene({ collaborators: others });
  }

  /** Our cursor in board units; undefined when it left the board. */
  point(at: { x: number; y: number } | undefined): void {
    this.cursor = at && { x: Math.round(at.x), y: Math.round(at.y) };
    this.schedule();
  }

  /**
   * Something about us may have changed: told once for all that the whiteboard does now. It moves what is dragged once
   * a frame, so waiting for the next one would only be late; how often others hear of it is the session's.
   */
  schedule(): void {
    this.cancelTelling ??= asNextTask(() => {
      this.cancelTelling = undefined;
      const presence = this.presence();
      // Showing the others is a change of the whiteboard too: without this, two idle pages would answer each other.
      const now = JSON.stringify(presence);
      if (now === this.told) return;
      this.told = now;
      this.session.presence(presence);
    });
  }

  /**
   * Our hand lets these go there. Others are told before the change itself, which they only hear of when it is saved,
   * and whatever else they were told just now; then, as its turn comes, that the hand is empty.
   */
  letGo(dragged: Presence['dragged']): void {
    const presence = { ...this.presence(), dragged };
    this.told = JSON.stringify(presence);
    this.session.presence(presence, true);
    this.schedule();
  }

  close(): void {
    clearTimeout(this.timer);
    this.cancelTelling?.();
  }

  private presence(): Presence {
    return { ...this.board.ours(), ...(this.cursor ? { cursor: this.cursor } : {}) };
  }
}
