/** A report for tests: every kind of block, and titles that the test chooses. */
import type { DisplayItem, ReportBlock, ReportDocument, ReportPicture, TableBlock } from '../../protocol/report.js';
import { escaped } from '../text.js';

const words = {
  contents: 'Inhoud',
  page: 'Bladzijde',
  of: 'van',
  figure: 'Figuur',
  table: 'Tabel',
  source: 'Bron',
  why: 'Waarom',
  text_alternative: 'De kaart in woorden',
  overview: 'Overzicht',
  redacted: 'Namen zijn weggelaten.',
};

/** 22 November 2026 in days since 1970. */
const day = 20_779;

/** A table with a row for each title. */
export const tableOf = (id: string, titles: readonly string[]): TableBlock => ({
  type: 'table',
  id,
  caption: `Initiatieven (${id})`,
  header_column: true,
  columns: [
    { title: 'Initiatief', align: 'start', kind: 'text', width: 6 },
    { title: 'Aandeel', align: 'end', kind: 'percent', width: 2 },
    { title: 'Aantal', align: 'end', kind: 'number', width: 2 },
    { title: 'Sinds', align: 'end', kind: 'date', width: 2 },
  ],
  rows: titles.map((text) => [
    { text },
    { text: '46 %', value: 4_600 },
    { text: '4,6', value: 46_000 },
    { text: 'zo 22 november', value: day },
  ]),
});

const [width, height] = [1_600, 1_200];

function cards(titles: readonly string[]): DisplayItem[] {
  return titles.slice(0, 40).map((title, at) => ({
    do: 'box',
    x: 120 + (at % 8) * 170,
    y: 120 + Math.floor(at / 8) * 90,
    w: 150,
    h: 60,
    r: 8,
    fill: '#FFFFFF',
    line: '#1F2933',
    width: 1,
    dash: null,
    role: 'card',
    id: '',
    title,
    text: { lines: [title], size: 16, bold: false, colour: '#1F2933', align: 'middle' },
  }));
}

/** A picture with a card for each of the first forty titles. */
export function pictureOf(titles: readonly string[]): ReportPicture {
  const items: DisplayItem[] = [
    {
      do: 'line',
      points: [100, 600, 1500, 600],
      line: '#52606D',
      width: 2,
      dash: null,
      start: '',
      end: 'arrow',
      role: 'axis',
      id: '',
    },
    {
      do: 'text',
      x: 80,
      y: 600,
      size: 20,
      bold: true,
      colour: '#1F2933',
      anchor: 'middle',
      turn: -90,
      text: 'burger',
      role: 'label',
    },
    {
      do: 'shape',
      form: 'hexagon',
      x: 200,
      y: 1150,
      size: 24,
      fill: '#CC79A7',
      line: null,
      width: 1,
      role: 'sign',
      id: '',
    },
    ...cards(titles),
  ];
  const texts = titles.slice(0, 40).map((title, at) => `<text x="120" y="${150 + 20 * at}">${escaped(title)}</text>`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-family="Liberation Sans" font-size="16"><rect width="${width}" height="${height}" fill="#FBFAF7"/>` +
    `${texts.join('')}</svg>`;
  const alt = `Een kaart met ${titles.length} initiatieven.`;
  return { width, height, alt, title: 'De kaart van de wijk', svg, display: { background: '#FBFAF7', items } };
}

const blocks: readonly ReportBlock[] = [
  { type: 'heading', text: 'Een kop' },
  { type: 'paragraph', text: 'Gewone woorden.', style: 'plain' },
  { type: 'paragraph', text: 'Eerst dit.', style: 'lead' },
  { type: 'paragraph', text: 'Een noot.', style: 'note' },
  { type: 'list', ordered: true, items: ['eerst', 'daarna'] },
  { type: 'list', ordered: false, items: ['dit', 'dat'] },
  { type: 'facts', items: [{ term: 'Wie deden mee', text: '12 bewoners' }] },
  { type: 'quote', text: 'We komen hier elke week.', source: 'bewoner' },
  { type: 'question', text: 'Wie mist hier?', why: 'Er is geen initiatief van bewoners.' },
  { type: 'answer_space', lines: 2 },
];

/** A whole report with these titles in two tables and in the picture. */
export const sampleReport = (titles: readonly string[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  format: 'kwadrant-report',
  version: 1,
  kind: 'report',
  language: 'nl',
  title: 'Haarlem-Oost',
  subtitle: 'Wat er al is, en wie het doet',
  place: 'Haarlem',
  date: '2026-11-22',
  date_text: 'zondag 22 november 2026',
  lens: 'kwadranten',
  since: null,
  redacted: false,
  texts: words,
  sections: [
    { id: 'about', title: 'Over deze kaart', blocks: [...blocks] },
    { id: 'map', title: 'De kaart', blocks: [{ type: 'picture', picture: 'map' }] },
    {
      id: 'quadrants',
      title: 'De vier vakken',
      blocks: [
        tableOf(
          'links',
          titles.filter((_title, at) => at % 2 === 0),
        ),
        tableOf(
          'rechts',
          titles.filter((_title, at) => at % 2 === 1),
        ),
      ],
    },
  ],
  pictures: { map: pictureOf(titles) },
  ...more,
});
