/** The container of OpenDocument files: which parts it has, and what it says of itself. */
import type { ReportDocument } from '../../protocol/report.js';
import { element, escaped, xmlHead } from '../text.js';
import { type Part, zipOf } from '../zip.js';

/** Every prefix that a part here may use. */
export const namespaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'office:version': '1.3',
} as const;

/** The languages of reports as OpenDocument names them. */
export const locale = {
  nl: { 'fo:language': 'nl', 'fo:country': 'NL' },
  en: { 'fo:language': 'en', 'fo:country': 'GB' },
} as const;

function meta({ title, language, date }: ReportDocument): string {
  const when = `${date}T00:00:00`;
  const fields = [
    element('meta:generator', {}, 'Kwadrant'),
    element('dc:title', {}, escaped(title)),
    element('dc:language', {}, language),
    element('meta:creation-date', {}, when),
    element('dc:date', {}, when),
  ];
  return xmlHead + element('office:document-meta', namespaces, element('office:meta', {}, ...fields));
}

/** What stands in a file besides its metadata; `pictures` by their path inside it. */
export interface Parts {
  readonly mime: string;
  readonly content: string;
  readonly styles: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

function manifest({ mime, pictures }: Parts): string {
  const entry = (path: string, type: string, version?: string): string =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': version,
      'manifest:media-type': type,
    });
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'));
  const images = [...pictures.keys()].map((path) => entry(path, 'image/png'));
  const root = {
    'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    'manifest:version': '1.3',
  };
  return xmlHead + element('manifest:manifest', root, entry('/', mime, '1.3'), ...parts, ...images);
}

/** The whole file. Its first part is its type, not packed, so that it can be told apart by its first bytes. */
export function odfFile(parts: Parts, document: ReportDocument): Uint8Array {
  const all: [string, Part][] = [
    ['mimetype', parts.mime],
    ['content.xml', parts.content],
    ['styles.xml', parts.styles],
    ['meta.xml', meta(document)],
    ...parts.pictures,
    ['META-INF/manifest.xml', manifest(parts)],
  ];
  return zipOf(new Map(all), new Set(['mimetype']));
}
