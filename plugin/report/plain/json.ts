/** The document itself, for programs: assets/report/report.schema.json says what stands in it. */
import type { Format } from '../format.js';

export const json: Format = {
  id: 'json',
  extension: '.json',
  mime: 'application/json',
  write: ({ document }) => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(document, undefined, 1)}\n`)),
};
