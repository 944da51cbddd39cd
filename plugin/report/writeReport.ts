/**
 * Writes a report in a thread of its own, which can be ended. The thread loads what the format needs while the document
 * is still being made.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../local/folders.js';
import { ReportError } from './errors.js';
import type { PdfStandard } from './format.js';
import type { House } from './house/house.js';

export interface ReportOrder {
  /** What the native module's `reportMap` answers. */
  readonly document: string | Promise<string>;
  /** The id of a format. */
  readonly format: string;
  readonly house: House;
  /** Only PDF looks at it. */
  readonly standard: PdfStandard;
}

/** What the thread starts with. The document follows as its one message. */
export type WorkerStart = Omit<ReportOrder, 'document'>;

/** What the thread sends: the file, or an error that is told to people. */
export type WorkerAnswer =
  | { readonly bytes: Uint8Array }
  | { readonly failed: { code: string; message: string; params: Record<string, string> } };

/** Workers run what was built, also where the rest is run from its source. */
const program = (): string => join(projectFolder(), 'build', 'plugin', 'report', 'worker.js');

/**
 * The file's bytes. Rejects with a ReportError, with what the document's promise or the thread threw, or, after
 * `signal`, with its reason: once the thread has ended, so that who counts threads counts right.
 */
export function writeReport({ document, ...start }: ReportOrder, signal?: AbortSignal): Promise<Uint8Array> {
  if (signal?.aborted) {
    Promise.resolve(document).catch(() => undefined);
    return Promise.reject(signal.reason as Error);
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(program(), { workerData: start satisfies WorkerStart });
    let answer: WorkerAnswer | undefined;
    let thrown: unknown;
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: WorkerAnswer) => (answer = message));
    worker.on('error', (error) => (thrown = error));
    Promise.resolve(document).then(
      (json) => worker.postMessage(json),
      (error) => {
        thrown = error;
        stop();
      },
    );
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason as Error);
      else if (!answer) reject(thrown instanceof Error ? thrown : new Error('the thread ended without an answer'));
      else if ('bytes' in answer) resolve(answer.bytes);
      else reject(new ReportError(answer.failed.code, answer.failed.message, answer.failed.params));
    });
  });
}
