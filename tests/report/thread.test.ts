/** The thread that a report is written in: the same bytes, errors as they are, and an end when nobody waits. */
import { expect, it } from 'vitest';
import type { PdfStandard } from '../../plugin/report/format.js';
import { plainHouse } from '../../plugin/report/house/house.js';
import { sampleReport } from '../../plugin/report/testing/sample.js';
import { writeReport } from '../../plugin/report/writeReport.js';
import { bytesOf } from './files.js';

const report = sampleReport(['Wandelclub', 'Moestuin']);
const standard: PdfStandard = 'ua-1';

const order = (format: string, document: unknown = report) => ({
  document: JSON.stringify(document),
  format,
  house: plainHouse,
  standard,
});

it.each(['pdf', 'docx', 'html'])('writes %s as anybody else would', async (format) => {
  expect(Buffer.compare(await writeReport(order(format)), await bytesOf(report, format))).toBe(0);
});

it('tells what people can mend, and hides nothing of what they cannot', async () => {
  await expect(writeReport(order('exe'))).rejects.toMatchObject({ code: 'report_format', params: { format: 'exe' } });
  const bare = { ...report, sections: [], pictures: {} };
  await expect(writeReport(order('png', bare))).rejects.toMatchObject({ code: 'report_no_picture' });
  await expect(writeReport({ ...order('pdf'), document: '{' })).rejects.toThrow(SyntaxError);
});

it('waits for a document that is still being made, and ends when it cannot be', async () => {
  const { document, ...rest } = order('html');
  const late = new Promise<string>((resolve) => setImmediate(() => resolve(document)));
  expect(Buffer.compare(await writeReport({ ...rest, document: late }), await bytesOf(report, 'html'))).toBe(0);
  const none = Promise.reject(new Error('no such map'));
  await expect(writeReport({ ...rest, document: none })).rejects.toThrow('no such map');
});

it('ends when nobody waits for it any more', async () => {
  const gone = new AbortController();
  const working = writeReport(order('pdf'), gone.signal);
  gone.abort(new Error('gone'));
  await expect(working).rejects.toThrow('gone');
  await expect(writeReport(order('pdf'), gone.signal)).rejects.toThrow('gone');
});
