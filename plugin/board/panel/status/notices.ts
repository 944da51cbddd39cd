/**
 * Messages in the panel that wait until they are read: nothing vanishes by itself. What is said is announced politely
 * to screen readers by `<Announcer>`.
 */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly text: string;
  /** What the person had written, when a refused change held it: it must not be lost. */
  readonly kept?: string;
  /** One way on, for instance to restore what was deleted. */
  readonly action?: { readonly label: string; run(): void };
}

const mostShown = 3;

export class Notices {
  private notices: readonly Notice[] = [];
  private spoken = { text: '', turn: 0 };
  private count = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is shown, oldest first. The same array until it changes. */
  readonly list = (): readonly Notice[] => this.notices;

  /** What was said last; `turn` rises each time, so that the same words twice are heard twice. */
  readonly lastSpoken = (): { text: string; turn: number } => this.spoken;

  /** Says something without showing it. */
  announce(text: string): void {
    this.spoken = { text, turn: this.spoken.turn + 1 };
    this.changed();
  }

  /**
   * Shows and says something. The same problem twice is shown once. At most three are shown, the oldest gives way; but
   * never one that keeps what a person wrote.
   */
  show(notice: Omit<Notice, 'id'>): void {
    const others = this.notices.filter((one) =>
      notice.tone === 'done' ? one.tone !== 'done' : one.text !== notice.text || one.kept !== notice.kept);
    const all = [...others, { ...notice, id: ++this.count }];
    this.notices = all.filter((one, index) => one.kept !== undefined || index >= all.length - mostShown);
    this.announce(notice.kept === undefined ? notice.text : `${notice.text} ${notice.kept}`);
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((one) => one.id !== id);
    this.changed();
  }

  /** What went well has been seen once the person goes on to something else; problems stay. */
  clearDone(): void {
    const problems = this.notices.filter((one) => one.tone === 'problem');
    if (problems.length === this.notices.length) return;
    this.notices = problems;
    this.changed();
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
