/** The board's controls for the panel, from before the board is there until after it is gone. */
import type { BoardControls, Ghost, Note } from '../shell.js';

const NO_IDS: readonly string[] = [];
const NO_NOTES: readonly Note[] = [];

export class Controls implements BoardControls {
  private board: BoardControls | undefined;
  private stop: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  /** The board that answers from now on; undefined when it is gone. */
  attach(board: BoardControls | undefined): void {
    this.stop?.();
    this.board = board;
    this.stop = board?.onSelection(() => this.tell());
    this.tell();
  }

  zoomToFit(): void {
    this.board?.zoomToFit();
  }

  select(ids: readonly string[]): void {
    this.board?.select(ids);
  }

  focusEntity(id: string): void {
    this.board?.focusEntity(id);
  }

  selectedIds(): readonly string[] {
    return this.board?.selectedIds() ?? NO_IDS;
  }

  selectedNotes(): readonly Note[] {
    return this.board?.selectedNotes() ?? NO_NOTES;
  }

  onSelection(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dim(ids: readonly string[] | undefined): void {
    this.board?.dim?.(ids);
  }

  ghosts(ghosts: readonly Ghost[] | undefined): void {
    this.board?.ghosts?.(ghosts);
  }

  axisWords(words: ReadonlyMap<string, string> | undefined): void {
    this.board?.axisWords?.(words);
  }

  addNotes(texts: readonly string[]): number {
    return this.board?.addNotes?.(texts) ?? 0;
  }

  makeInitiatives(): number {
    return this.board?.makeInitiatives() ?? 0;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
