/** Every format that a report can be written in. A new one needs a writer and a row here. */
import type { ReportDocument } from '../protocol/report.js';
import { isMapAlone } from './document.js';
import type { Format, Writer } from './format.js';
import { withBands } from './picture/bands.js';
import { PngPictures } from './picture/pictures.js';

/** A row of the table: the ending of a file is its id behind a point. */
const row = (id: string, mime: string, load: () => Promise<Writer>): Format => ({
  id,
  extension: `.${id}`,
  mime,
  prepare: async () => void (await load()),
  write: async (job) => (await load())(job),
});

/**
 * The same for a format with pages, on which no picture may be higher than wide. `fits`: reports for which the format
 * has a page of their own.
 */
const pages = (
  id: string,
  mime: string,
  load: () => Promise<Writer>,
  fits: (document: ReportDocument) => boolean = () => false,
): Format => ({
  ...row(id, mime, load),
  write: async (job) => {
    if (fits(job.document)) return (await load())(job);
    const document = withBands(job.document);
    return (await load())({ ...job, document, pictures: new PngPictures(document) });
  },
});

/** The same for the map's picture alone. */
const picture = (id: string, mime: string, load: () => Promise<Writer>): Format => ({
  ...row(id, mime, load),
  sections: 'map',
});

export const formats: readonly Format[] = [
  pages('pdf', 'application/pdf', async () => (await import('./pdf/pdf.js')).write, isMapAlone),
  pages(
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async () => (await import('./docx/docx.js')).write,
  ),
  pages('odt', 'application/vnd.oasis.opendocument.text', async () => (await import('./odf/odt.js')).write),
  row('html', 'text/html; charset=utf-8', async () => (await import('./html/html.js')).write),
  pages(
    'pptx',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    async () => (await import('./pptx/pptx.js')).write,
  ),
  pages(
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async () => (await import('./sheet/xlsx.js')).write,
  ),
  row('ods', 'application/vnd.oasis.opendocument.spreadsheet', async () => (await import('./odf/ods.js')).write),
  row('csv', 'text/csv; charset=utf-8', async () => (await import('./plain/csv.js')).write),
  picture('png', 'image/png', async () => (await import('./plain/png.js')).write),
  picture('svg', 'image/svg+xml', async () => (await import('./plain/svg.js')).write),
  row('json', 'application/json', async () => (await import('./plain/json.js')).write),
];

/** By id (`pdf`) or by extension (`.pdf`). */
export const formatOf = (name: string): Format | undefined =>
  formats.find(({ id, extension }) => id === name || extension === name);
