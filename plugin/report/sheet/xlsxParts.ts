/** What the library leaves out of a workbook. */
import type { Feature, Image } from 'write-excel-file/node';
import type { Job } from '../format.js';
import { element, escaped, xmlHead } from '../text.js';

type Part = Feature<Image['content']>;

/** Title, language and date of the file: the library writes none. */
export function properties({ document }: Job): Part {
  const part = 'docProps/core.xml';
  const when = { 'xsi:type': 'dcterms:W3CDTF' };
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escaped(document.title)),
    element('dc:language', {}, document.language),
    element('dcterms:created', when, `${document.date}T00:00:00Z`),
    element('dcterms:modified', when, `${document.date}T00:00:00Z`),
  );
  const types = 'application/vnd.openxmlformats-package.core-properties+xml';
  const relation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => element('Override', { PartName: `/${part}`, ContentType: types }) },
        '_rels/.rels': { insert: () => element('Relationship', { Id: 'core', Type: relation, Target: part }) },
      },
      write: { files: () => ({ [part]: xmlHead + core }) },
    },
  };
}

/** Paper as wide as the sheet, and as many pages down as it takes. */
export const fittingPages: Part = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) =>
          sheet
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup /, '<pageSetup fitToHeight="0" '),
      },
    },
  },
};
