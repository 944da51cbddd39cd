import type { MapLink } from './access.js';
import type { Cancel, Environment } from './environment.js';
import { FileError, putFile } from './files.js';

const retryMs = 5_000;

interface Upload {
  readonly done: Promise<void>;
  /** Tries at once, unless a try is under way. */
  again(): void;
  cancel: Cancel;
}

/**
 * Pictures on their way to the host. They are too large for the device's storage, so that until the host has them they
 * are in this page only, and whoever tells what is saved must count them.
 */
export class Uploads {
  private readonly waiting = new Map<string, Upload>();
  private closed = false;

  /** `changed` is called when `count` answers otherwise than before. */
  constructor(
    private readonly environment: Environment,
    private readonly options: MapLink,
    private readonly changed: () => void,
  ) {}

  get count(): number {
    return this.waiting.size;
  }

  /** Resolves when the host has it; what fails only for now is tried again. Rejects with a FileError, unless closed. */
  put(fileId: string, mime: string, data: Uint8Array): Promise<void> {
    const { environment, options } = this;
    const send = (): Promise<void> => putFile(environment, options, fileId, mime, data);
    return (this.waiting.get(fileId) ?? this.begin(fileId, send)).done;
  }

  /** The line is back: nothing waits for its time any more. */
  again(): void {
    for (const upload of [...this.waiting.values()]) upload.again();
  }

  close(): void {
    this.closed = true;
    for (const upload of this.waiting.values()) upload.cancel();
    this.waiting.clear();
  }

  private begin(fileId: string, send: () => Promise<void>): Upload {
    let busy = false;
    let settle: { resolve(): void; reject(error: unknown): void };
    const done = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
    const end = (finish: () => void): void => {
      this.waiting.delete(fileId);
      finish();
      this.changed();
    };
    const failed = (error: unknown): void => {
      busy = false;
      if (this.closed) return;
      if (error instanceof FileError && error.passing) upload.cancel = this.environment.after(retryMs, upload.again);
      else end(() => settle.reject(error));
    };
    const upload: Upload = {
      done,
      cancel: () => undefined,
      again: () => {
        upload.cancel();
        if (busy) return;
        busy = true;
        send().then(() => !this.closed && end(settle.resolve), failed);
      },
    };
    this.waiting.set(fileId, upload);
    upload.again();
    this.changed();
    return upload;
  }
}
