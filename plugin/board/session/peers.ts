import type { Cancel, Channel, Environment } from './environment.js';

/** How long other tabs get to say that a member key is theirs. */
const answerMs = 150;

/** Who has a member key: another tab, no tab, or no telling, since this browser has no channels. */
export type Holder = 'taken' | 'free' | 'unknown';

type Message = { ask: string; from: string } | { taken: string; to: string };

interface Question {
  key: string;
  settle(holder: Holder): void;
}

/**
 * Asks the other tabs of this browser with the same map which member keys are theirs, and answers them. (Web Locks
 * would do this, but exist only on https and localhost, and boards are used on a local network.)
 */
export class Peers {
  private readonly name: string;
  private readonly channel: Channel | undefined;
  private readonly questions = new Set<Question>();

  /** `holds` says whether a key is this tab's. */
  constructor(
    private readonly environment: Environment,
    mapId: string,
    private readonly holds: (key: string) => boolean,
  ) {
    this.name = [...environment.random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.channel = environment.openChannel(`kwadrant.${mapId}`, (message) => this.receive(message));
  }

  /** Calls back once, later; never after it is cancelled. */
  ask(key: string, done: (holder: Holder) => void): Cancel {
    const question: Question = {
      key,
      settle: (holder) => {
        cancel();
        done(holder);
      },
    };
    const stop = this.environment.after(this.channel ? answerMs : 0, () =>
      question.settle(this.channel ? 'free' : 'unknown'),
    );
    const cancel = () => {
      stop();
      this.questions.delete(question);
    };
    this.questions.add(question);
    this.post({ ask: key, from: this.name });
    return cancel;
  }

  close(): void {
    this.channel?.close();
  }

  private receive(message: unknown): void {
    if (!isMessage(message)) return;
    if ('taken' in message) {
      // An answer to another tab says nothing: of three that ask at once, the second may have refused the third.
      if (message.to === this.name) this.settle(message.taken);
    } else if (this.holds(message.ask)) {
      this.post({ taken: message.ask, to: message.from });
    } else if (this.asks(message.ask)) {
      // Two tabs want the same key at once: both see it here, and the lower name gets it.
      if (this.name < message.from) this.post({ taken: message.ask, to: message.from });
      else this.settle(message.ask);
    }
  }

  private asks(key: string): boolean {
    return [...this.questions].some((question) => question.key === key);
  }

  private settle(key: string): void {
    for (const question of [...this.questions]) if (question.key === key) question.settle('taken');
  }

  private post(message: Message): void {
    this.channel?.post(message);
  }
}

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { ask, from, taken, to } = message as Record<string, unknown>;
  const isAnswer = typeof taken === 'string' && typeof to === 'string';
  return isAnswer || (typeof ask === 'string' && typeof from === 'string');
}
