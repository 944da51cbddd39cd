/** The thread in which one report is written: setting type and drawing take the processor for a second or more. */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './document.js';
import { ReportError } from './errors.js';
import { formatOf } from './formats.js';
import { PngPictures } from './picture/pictures.js';
import type { WorkerAnswer, WorkerStart } from './writeReport.js';

async function write({ format: id, house, standard }: WorkerStart, order: MessagePort): Promise<Uint8Array> {
  const format = formatOf(id);
  if (!format) throw new ReportError('report_format', `no format ${id}`, { format: id });
  await format.prepare();
  const [json] = (await once(order, 'message')) as [string];
  const document = readDocument(json, house.sections);
  return format.write({ document, house, standard, pictures: new PngPictures(document) });
}

async function answer(order: MessagePort): Promise<WorkerAnswer> {
  try {
    return { bytes: await write(workerData as WorkerStart, order) };
  } catch (error) {
    if (error instanceof ReportError) {
      return { failed: { code: error.code, message: error.message, params: error.params } };
    }
    throw error;
  }
}

/** What can be handed over: memory that holds the file and nothing else. */
const ownMemory = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];

if (parentPort) {
  const answered = await answer(parentPort);
  // A picture has megabytes, which take longer to copy than to hand over.
  parentPort.postMessage(answered, 'bytes' in answered ? ownMemory(answered.bytes) : []);
}
