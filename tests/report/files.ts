/** Reports written to files, for programs to read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportDocument } from '../../plugin/protocol/report.js';
import { readDocument } from '../../plugin/report/document.js';
import type { PdfStandard } from '../../plugin/report/format.js';
import { formatOf, formats } from '../../plugin/report/formats.js';
import { type House, plainHouse } from '../../plugin/report/house/house.js';
import { PngPictures } from '../../plugin/report/picture/pictures.js';

export interface Look {
  readonly house?: House;
  readonly standard?: PdfStandard;
}

/** The file's bytes, as a thread of its own would make them. */
export async function bytesOf(report: ReportDocument, format: string, look: Look = {}): Promise<Uint8Array> {
  const house = look.house ?? plainHouse;
  const document = readDocument(JSON.stringify(report), house.sections);
  const job = { document, house, standard: look.standard ?? 'ua-1', pictures: new PngPictures(document) } as const;
  const found = formatOf(format);
  if (!found) throw new Error(`no format ${format}`);
  return found.write(job);
}

export const endings = formats.map(({ id }) => id);

/** A folder with the report in every format, `<name>.<ending>`. */
export class ReportFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'kwadrant-report-'));

  file(ending: string, name = 'report'): string {
    return join(this.path, name, `${name}-${ending}.${ending}`);
  }

  async write(report: ReportDocument, look: Look = {}, name = 'report', only = endings): Promise<void> {
    mkdirSync(join(this.path, name), { recursive: true });
    for (const ending of only) writeFileSync(this.file(ending, name), await bytesOf(report, ending, look));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
