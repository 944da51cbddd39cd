/** Every format that a report can be written in. A new one needs a writer and a row here. */
import type { Format, Writer } from './format.js';

/** A row of the table: the ending of a file is its id behind a point. */
const row = (id: string, mime: string, load: () => Promise<Writer>): Format => ({
  id,
  extension: `.${id}`,
  mime,
  write: async (job) => (await load())(job),
});

export const formats: readonly Format[] = [
  row('pdf', 'application/pdf', async () => (await import('./pdf/pdf.js')).write),
  row(
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async () => (await import('./docx/docx.js')).write,
  ),
  row('odt', 'application/vnd.oasis.opendocument.text', async () => (await import('./odf/odt.js')).write),
  row('html', 'text/html; charset=utf-8', async () => (await import('./html/html.js')).write),
  row(
    'pptx',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    async () => (await import('./pptx/pptx.js')).write,
  ),
  row(
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async () => (await import('./sheet/xlsx.js')).write,
  ),
  row('ods', 'application/vnd.oasis.opendocument.spreadsheet', async () => (await import('./odf/ods.js')).write),
  row('csv', 'text/csv; charset=utf-8', async () => (await import('./plain/csv.js')).write),
  row('png', 'image/png', async () => (await import('./plain/picture.js')).writePng),
  row('svg', 'image/svg+xml', async () => (await import('./plain/picture.js')).writeSvg),
  row('json', 'application/json', async () => (await import('./plain/json.js')).write),
];

/** By id (`pdf`) or by extension (`.pdf`). */
export const formatOf = (name: string): Format | undefined =>
  formats.find(({ id, extension }) => id === name || extension === name);
