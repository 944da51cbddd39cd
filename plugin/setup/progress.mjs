/**
 * Shows the steps of the set-up: on a terminal one moving line a step, elsewhere (a log file, a CI) plain lines.
 */
import { say, seconds } from './texts.mjs';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameTime = 100;
/** Without a terminal: a sign of life this often, so that a log reader sees that it goes on. */
const quietTime = 15_000;

/** Steps are shown on `out`, one at a time. */
export class Progress {
  constructor(out = process.stdout) {
    this.out = out;
    this.moving = Boolean(out.isTTY) && !process.env.CI;
  }

  /**
   * Runs `work(update)` under a title and shows how long it took. `update(text)` shows how far it is. What `work`
   * throws is passed on, after the step is marked as failed.
   */
  async step(title, work) {
    const started = Date.now();
    let detail = '';
    let turn = 0;
    const since = () => say('setup.seconds', { seconds: seconds(Date.now() - started) });
    const line = () => [title, detail, since()].filter(Boolean).join(' · ');
    const beat = () => this.#beat(frames[turn++ % frames.length], line());
    if (!this.moving) this.out.write(`… ${title}\n`);
    const timer = setInterval(beat, this.moving ? frameTime : quietTime);
    try {
      const result = await work((text) => (detail = text));
      this.#end('✓', `${title} · ${since()}`);
      return result;
    } catch (error) {
      this.#end('✗', `${title} · ${since()}`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  /** One line that is not a step. */
  note(text) {
    this.out.write(`${text}\n`);
  }

  #beat(mark, text) {
    if (!this.moving) this.out.write(`… ${text}\n`);
    else this.out.write(`\r\x1b[2K${mark} ${text.slice(0, (this.out.columns ?? 80) - 3)}`);
  }

  #end(mark, text) {
    this.out.write(`${this.moving ? '\r\x1b[2K' : ''}${mark} ${text}\n`);
  }
}
