/**
 * Writes the first inputs of all fuzz targets to tests/fuzz/corpus, from the golden messages, the assets and the built
 * module: `node tests/fuzz/make_corpus.mjs`, after a change of a form that they have. What fuzzing itself finds worth
 * keeping lies beside them.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { drawings } from './corpus_drawings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const moduleFile = process.env.KWADRANT_ADDON ?? join(root, 'build/native/kwadrant.node');
const { Replica } = createRequire(import.meta.url)(moduleFile);

function keep(target, name, ...parts) {
  const folder = join(root, 'tests/fuzz/corpus', target);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), Buffer.concat(parts.map((part) => Buffer.from(part))));
}

/** LEB128, as the wire has lengths. */
function length(n) {
  return n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...length(n >> 7)];
}

/** Steps of the target `frame`: what, who and, for a message, its bytes. */
const message = (who, bytes) => [0, who, ...length(bytes.length), ...bytes];
const save = [5, 0];
const golden = join(root, 'tests/golden/wire');
for (const name of readdirSync(golden).filter((file) => /^page-.*\.hex$/.test(file))) {
  const bytes = Buffer.from(readFileSync(join(golden, name), 'utf8').replace(/\s/g, ''), 'hex');
  keep('frame', name.replace('.hex', ''), message(1, bytes), save, message(2, bytes), [4, 0]);
}

/** Cards with the ids that the targets know (tests/support/builders.h: entity). */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
function idText(hi, lo) {
  let rest = (BigInt(hi) << 64n) | BigInt(lo);
  let text = '';
  for (let i = 0; i < 22; i += 1, rest >>= 6n) text = alphabet[Number(rest & 63n)] + text;
  return text;
}

function furnished(cards, moves) {
  const replica = new Replica(idText(7, 7));
  for (let n = 1; n <= cards; n += 1) {
    replica.create(replica.entity(idText(0x1000 + n, n)), 'initiative', `Kaart ${n}`);
    replica.set(replica.entity(idText(0x1000 + n, n)), n % 2 ? 'description' : 'wijk', 'Samen eten');
  }
  for (let i = 0; i < moves; i += 1) {
    replica.move(replica.entity(idText(0x1001 + (i % cards), 1 + (i % cards))), i * 70, i * 50, i, 0);
  }
  return replica;
}

for (const [cards, moves] of [[1, 0], [2, 3], [4, 30]]) {
  const replica = furnished(cards, moves);
  keep('batch', `taken_in_${cards}_${moves}`, [0], replica.take());
  const snapshot = replica.snapshot();
  // Behind the checksum: form, size, and the canonical form deflated.
  keep('snapshot', `deflated_${cards}_${moves}`, [1], snapshot.subarray(4));
  let at = 5;
  while (snapshot[at++] >= 0x80);
  keep('snapshot', `plain_${cards}_${moves}`, [0], inflateRawSync(snapshot.subarray(at)));
}

keep('pack', 'kwadranten', readFileSync(join(root, 'assets/methods/kwadranten.json')));
keep('pack', 'full', readFileSync(join(root, 'tests/native/method/full_pack.json')));

for (const [name, drawing] of Object.entries(drawings)) keep('excalidraw', name, JSON.stringify(drawing));

/** A table's first byte: the pack, the language, and the kind by its number in the pack. */
const whole = JSON.parse(readFileSync(join(root, 'assets/methods/samenlevingsopbouw.json'), 'utf8'));
const english = 2;
const choice = (kind) => 1 + 4 * (1 + whole.kinds.findIndex(({ id }) => id === kind));
keep('csv', 'dutch', [0], 'titel;omschrijving;collectief;burger;breedte_collectief;breedte_burger\n' +
  'Buurtmaaltijd;"Samen; eten";10,5;20;5;0\n=Inloop;;;;;\n"Wan""del";x;100;0;;\n');
keep('csv', 'english', [english], '\ufefftitle,description,collective,citizen,spread_collective,spread_citizen\r\n' +
  "'=1+1,@x,1,2,3,4\r\nBuurtmaaltijd,,,,,\r\n,no title,1,1,,\r\n");
keep('csv', 'whole', [1], 'titel;collectief;burger;issue;on_agenda;starts;main_goals\n' +
  'Soep;10;20;Eenzaamheid;ja;31-03-2026;\nBuurtmaaltijd;;;Onbekend;nee;2026-02-30;x|y\n');
keep('csv', 'actions', [choice('action')], 'titel;owner;due;done;from\nBellen;Eenzaamheid;2026-12-01;nee;\n;;;;\n');
keep('csv', 'assets', [choice('asset') + english], 'title,category,contact\nHall,places,Jan\nHall,nothing,\n');
keep('csv', 'links', [choice('link')], 'titel;van;naar\n;Buurtmaaltijd;=Inloop\nx;Onbekend;Buurtmaaltijd\n');

/** The same bytes in every run, without any order: for targets that read what to do from them. */
function noise(size, state) {
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  return Array.from({ length: size }, next);
}
for (const target of ['batch', 'change', 'gesture', 'svg']) {
  for (const seed of [1, 2, 3]) keep(target, `noise_${seed}`, target === 'batch' ? [1] : [], noise(600, seed));
}

/** Edits of a map file: where, and what is written over it; an empty one ends the file there. */
const edit = (at, ...bytes) => [...length(at), ...length(bytes.length), ...bytes];
keep('store', 'header', [2, 2], edit(60, 0, 0, 0, 9), edit(28, 0, 0, 0, 1));
// In the title of the last change, of which no snapshot tells.
keep('store', 'letter', [2, 1], edit(7590, 0x54));
keep('store', 'pages', [2, 3], edit(4096, 0x0a), edit(8192 + 3, 0, 9), edit(12288 + 100, 1, 2, 3, 4));
keep('store', 'cut', [2, 1], edit(9000));
keep('store', 'log', [3, 0], [0x37, 0x7f, 0x06, 0x82, 0, 0x2d, 0xe2, 0x18, 0, 0, 0x10, 0], noise(200, 4));
const family = '👨\u200d👩\u200d👧';

/** Three parts that end at a backslash and something else, as the targets read texts, and numbers from the end. */
const texts = (...parts) => parts.map((part) => `${part}\\ `).join('');
keep('privacy', 'found', texts('Jan de Vries', 'Mail jan@wijk.nl of bel 06-12345678 (mw. A. de Boer)'), [1, 2, 3]);
keep('privacy', 'account', texts('Fatima', 'BSN 1234.56.782 of NL91 ABNA 0417 1643 00, Fatima'), [1, 5, 6]);
keep('privacy', 'met', texts('\u201cmevrouw\u00a0De Vries\u201d 06\u201112\u00ad34 5678, 2011 AB 12a'), [0, 7, 5]);
keep('privacy', 'ordinary', texts('Wandelclub op dinsdag om 10.30 uur, zaal 4 \u2013 12 euro', 'A12'), [0, 0, 0]);

for (const [seed, kind] of ['report', 'area', 'agenda', 'leaflet', 'letter'].entries()) {
  const options = { kind, language: seed % 2 ? 'en' : 'nl', redact: seed % 2 === 0, today: '2026-11-22' };
  const about = kind === 'leaflet' || kind === 'letter' ? { issue: 'test entity thing 0' } : { since: '2026-10-01' };
  keep('report', kind, JSON.stringify({ ...options, ...about }), '\n', noise(1_500, 10 + seed));
  keep('report', `any_${kind}`, '\n', noise(1_500, 20 + seed));
}
keep('text', 'words', [40, 3], `Schuldhulpverlening voor jongeren en ouders ${family} e\u0301\u00ad-\u2011x\u00a0y`);
