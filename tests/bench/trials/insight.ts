/** The rows of hints and figures: ours in a native program, and a rule engine on the same checks and facts. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assetPath, productVersion } from '../../../plugin/local/folders.js';
import { versionOf } from '../contenders/peers/version.js';
import { type Check, comparable, World } from '../hints/facts.js';
import { jsonLogicHints } from '../hints/jsonLogic.js';
import { nativeTarget } from '../nativeTargets.js';
import { type Measurement, type Trial, ours } from '../record.js';

const run = promisify(execFile);
const jsonLogic = 'json-logic-js';
/** As in native/insight.cc. */
const today = 20_000;
const repeats = 15;

interface Field {
  name: string;
  type: string;
  choices?: string;
  checklist?: string;
}

interface Pack {
  checks: Check[];
  lenses: { id: string; quadrants: { id: string }[] }[];
  kinds: { id: string; fields: Field[] }[];
  choice_sets: { id: string; options: { id: string }[] }[];
  checklists: { id: string; items: { id: string }[] }[];
}

/** What native/insight.cc prints; milliseconds. */
interface Printed {
  all: number;
  rules: number;
  one: number;
  insight: number;
}

/** Map and hints that the native program leaves; gone after the last round. */
let folder: string | undefined;

async function native(): Promise<Printed> {
  folder ??= mkdtempSync(join(tmpdir(), 'kwadrant-bench-'));
  const path = ['tests', 'bench', 'native', 'kwadrant_insight_bench'];
  const { stdout } = await run(await nativeTarget('kwadrant_insight_bench', ...path), [folder]);
  return JSON.parse(stdout) as Printed;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const readPack = (): Pack => readJson(assetPath('methods', 'samenlevingsopbouw.json'));

/** Of the hints that both can find, whatever their order. */
function digest(hints: readonly string[], checks: readonly Check[]): string {
  const known = new Set(checks.map(({ id }) => id));
  const lines = hints.filter((line) => known.has(line.split(' ')[0]!)).sort();
  return `${lines.length} hints ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8)}`;
}

/** The registers of a field: one for each option or item where it has them. */
function partsOf({ kinds, choice_sets: sets, checklists }: Pack) {
  return (kind: string, name: string): string[] => {
    const field = kinds.find(({ id }) => id === kind)?.fields.find((one) => one.name === name);
    const options = field?.type === 'choices' ? sets.find(({ id }) => id === field.choices)?.options : undefined;
    const items = checklists.find(({ id }) => id === field?.checklist)?.items;
    return (options ?? items)?.map(({ id }) => `${name}.${id}`) ?? [name];
  };
}

async function measureOurs(checks: readonly Check[]): Promise<Measurement> {
  const { all, rules, one, insight } = await native();
  const map = readJson<{ id: string }>(join(folder!, 'map.json'));
  const hints = readFileSync(join(folder!, 'hints.txt'), 'utf8').trimEnd().replaceAll(map.id, 'map').split('\n');
  const values = { 'hints-all': all, 'hints-rules': rules, 'hints-one': one * 1_000, insight };
  return { values, end: digest(hints, checks), version: productVersion() };
}

async function measureJsonLogic(pack: Pack, checks: readonly Check[]): Promise<Measurement> {
  if (folder === undefined) await native();
  const { entities } = readJson<{ entities: ConstructorParameters<typeof World>[0] }>(join(folder!, 'map.json'));
  const subjects = new World(entities, pack.lenses).subjects(checks);
  const find = jsonLogicHints(checks, today, partsOf(pack));
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    find(subjects);
    return performance.now() - start;
  });
  const middle = times.sort((a, b) => a - b)[Math.floor(repeats / 2)]!;
  return { values: { 'hints-rules': middle }, end: digest(find(subjects), checks), version: versionOf(jsonLogic) };
}

export const insightTrials: readonly Trial[] = [
  {
    rows: [
      {
        name: 'hints-rules',
        unit: 'ms',
        times:
          'All checks of the method on 1,000 initiatives and 3,000 links, once links and references are counted; ' +
          'json-logic-js gets options and answers counted too, and need not look at titles.',
      },
    ],
    contenders: [ours, jsonLogic],
    rounds: 5,
    async measure(contender) {
      const pack = readPack();
      const checks = comparable(pack.checks);
      return contender === ours ? measureOurs(checks) : measureJsonLogic(pack, checks);
    },
    close,
  },
  {
    rows: [
      { name: 'hints-all', unit: 'ms', times: 'Those hints from nothing: reading, counting, comparing titles.' },
      { name: 'hints-one', unit: 'µs', times: 'Bringing those hints up to date after a change of one initiative.' },
      { name: 'insight', unit: 'ms', times: 'All figures of that map with their sentences, as the JSON a page gets.' },
    ],
    contenders: [ours],
    rounds: 5,
    measure: () => measureOurs(readPack().checks),
    close,
  },
];

function close(): Promise<void> {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  return Promise.resolve();
}
