/** Every format that a report can be written in. A new one needs a writer and a row here. */
import { docx } from './docx/docx.js';
import type { Format } from './format.js';
import { html } from './html/html.js';
import { ods } from './odf/ods.js';
import { odt } from './odf/odt.js';
import { pdf } from './pdf/pdf.js';
import { csv } from './plain/csv.js';
import { json } from './plain/json.js';
import { png, svg } from './plain/picture.js';
import { pptx } from './pptx/pptx.js';
import { xlsx } from './sheet/xlsx.js';

export const formats: readonly Format[] = [pdf, docx, odt, html, pptx, xlsx, ods, csv, png, svg, json];

/** By id (`pdf`) or by extension (`.pdf`). */
export const formatOf = (name: string): Format | undefined =>
  formats.find(({ id, extension }) => id === name || extension === name);
