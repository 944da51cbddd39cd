/** What a format is, and what it writes from. */
import type { ReportDocument } from '../protocol/report.js';
import type { House } from './house/house.js';
import type { PngPictures } from './picture/pictures.js';

/** What a PDF keeps to: PDF/UA-1 for who reads with a screen reader, PDF/A-2a for archives. */
export type PdfStandard = 'ua-1' | 'a-2a';
export const pdfStandards: readonly PdfStandard[] = ['ua-1', 'a-2a'];

/** One document on its way into one format or more. */
export interface Job {
  /** Sections in the order in which they are written; every text one line that any format can hold. */
  readonly document: ReportDocument;
  readonly house: House;
  readonly standard: PdfStandard;
  /** The document's pictures as PNG, each made once however many formats need it. */
  readonly pictures: PngPictures;
}

/** The whole file. The same document and house give the same bytes. */
export type Writer = (job: Job) => Promise<Uint8Array>;

export interface Format {
  readonly id: string;
  /** With its point. */
  readonly extension: string;
  readonly mime: string;
  /**
   * The sections to ask for when nobody chose any, with commas between them; absent: all. What holds nothing but the
   * map's picture asks for that alone: then titles of numbers stand beside it, and not in tables that are not there.
   */
  readonly sections?: string;
  /** Loads what it needs, as the first call of `write` does: some writers are larger than all the rest of Kwadrant. */
  readonly prepare: () => Promise<void>;
  readonly write: Writer;
}
