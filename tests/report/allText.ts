/** Everything that can be read in a file of a report: words, names of parts, what is embedded, what is said of it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn, run } from './programs.js';

/** Pictures and the like that stand in a text as data: URLs, as text. */
const embedded = (text: string): string[] =>
  [...text.matchAll(/data:[\w/+.;=-]*;base64,([\w+/=]+)/g)].map(([, data]) =>
    Buffer.from(data ?? '', 'base64').toString('utf8'),
  );

/** The PDF's text, structure with alternatives, metadata, and all its streams unpacked; UTF-16 as plain text too. */
function inPdf(file: string): string {
  const unpacked = `${file}.qdf`;
  run('qpdf', ['--qdf', '--object-streams=disable', file, unpacked]);
  const bytes = readFileSync(unpacked);
  const told = [
    ['pdftotext', '-raw', file, '-'],
    ['pdfinfo', '-struct-text', file],
    ['pdfinfo', '-meta', file],
    ['pdfinfo', file],
  ].map(([program = '', ...args]) => run(program, args).out);
  return [...told, bytes.toString('latin1'), bytes.toString('latin1').replaceAll('\0', '')].join('\n');
}

/** Every part of a zip by its name and as text; pictures among them may hold words as well. */
function inZip(file: string): string {
  const folder = `${file}.parts`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  run('unzip', ['-q', '-o', file, '-d', folder]);
  const parts = filesIn(folder).map((path) => `${relative(folder, path)}\n${textOf(path)}`);
  return [...parts, run('unzip', ['-z', '-v', file]).out].join('\n');
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start === '%PDF') return inPdf(file);
  if (start.startsWith('PK')) return inZip(file);
  const text = bytes.toString('utf8');
  return [text, ...embedded(text)].join('\n');
}

/** Writes the bytes as a file of that ending in the folder, and answers all text in it. */
export function allText(bytes: Uint8Array, ending: string, folder: string): string {
  const file = join(folder, `bestand.${ending}`);
  writeFileSync(file, bytes);
  return textOf(file);
}

/** Names of the chunks of a PNG: `tEXt` and its like would hold words. */
export function chunksOf(png: Uint8Array): string[] {
  const data = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const names: string[] = [];
  for (let at = 8; at + 8 <= data.length; at += data.readUInt32BE(at) + 12) {
    names.push(data.toString('latin1', at + 4, at + 8));
  }
  return names;
}
