/** The document itself, for programs: assets/report/report.schema.json says what stands in it. */
import type { Writer } from '../format.js';

export const write: Writer = ({ document }) =>
  Promise.resolve(new TextEncoder().encode(`${JSON.stringify(document, undefined, 1)}\n`));
