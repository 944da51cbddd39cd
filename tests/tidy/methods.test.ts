import { describe, expect, it } from 'vitest';
import { allFiles, read } from './files.js';
import * as pack from './methods/pack.js';

const methods = 84;
const screens = ['map', 'assets', 'issues', 'approach', 'conversation', 'insight', 'history', 'report', 'outline'];

interface Row {
  readonly number: number;
  readonly method: string;
  readonly parts: readonly string[];
  readonly where: readonly string[];
  /** File and title of every test. */
  readonly tests: readonly (readonly [string, string])[];
}

const listed = (cell: string): string[] => cell.split(', ').map((one) => one.trim());

/** A row of the table; several tests in a row stand with `<br>` between them. */
function rowOf(line: string): Row {
  const [number = '', method = '', parts = '', where = '', tests = ''] = line.slice(2, -2).split(' | ');
  return {
    number: Number(number),
    method,
    parts: listed(parts).map((part) => part.replaceAll('`', '')),
    where: listed(where),
    tests: tests.split('<br>').map((one) => {
      const [, file = '', title = ''] = /^`([^`]+)` (.+)$/.exec(one) ?? [];
      return [file, title] as const;
    }),
  };
}

const rows = read('assets/methods/README.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map(rowOf);

/** Throws when the pack has no field of that name; `*` at its end stands for several. */
function findFields(path: string): unknown {
  if (!path.endsWith('*')) return pack.field(path);
  const dot = path.indexOf('.');
  const start = path.slice(dot + 1, -1);
  const found = pack.kind(path.slice(0, dot)).fields.filter(({ name }) => name.startsWith(start));
  if (found.length < 2) throw new Error(`the pack has no fields ${path}`);
  return found;
}

const finders: Readonly<Record<string, (id: string) => unknown>> = {
  axis: pack.axis,
  lens: pack.lens,
  kind: pack.kind,
  field: findFields,
  choice_set: pack.choiceSet,
  checklist: pack.checklist,
  flow: pack.flow,
  card: pack.card,
  reference: pack.reference,
  check: pack.check,
};

function isThere(part: string): boolean {
  const [what = '', id = ''] = part.split(':');
  try {
    return finders[what]?.(id) !== undefined;
  } catch {
    return false;
  }
}

/** Whether the file has a test of that title, in TypeScript or, as `suite.name`, in C++. */
function hasTest([file, title]: readonly [string, string]): boolean {
  if (!allFiles.includes(file)) return false;
  if (file.endsWith('.cc')) return new RegExp(`TEST\\w*\\(${title.replace('.', ',\\s*')}\\)`).test(read(file));
  return [`it('${title}'`, `it("${title}"`].some((start) => read(file).includes(start));
}

describe('the table of methods', () => {
  it(`has a row for each of the ${methods}, in order`, () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: methods }, (_, at) => at + 1));
    expect(new Set(rows.map(({ method }) => method)).size).toBe(methods);
  });

  it('names only what the pack has', () => {
    const gone = rows.flatMap(({ number, parts }) =>
      parts.filter((part) => !isThere(part)).map((part) => `${number}: ${part}`),
    );
    expect(gone).toEqual([]);
  });

  it('says of each where a user meets it', () => {
    const unknown = rows.flatMap(({ number, where }) =>
      where.filter((screen) => !screens.includes(screen)).map((screen) => `${number}: ${screen}`),
    );
    expect(unknown).toEqual([]);
    expect(screens.filter((screen) => !rows.some(({ where }) => where.includes(screen)))).toEqual([]);
  });

  it('names for each a test that is there', () => {
    const gone = rows.flatMap(({ number, tests }) =>
      tests.filter((test) => !hasTest(test)).map(([file, title]) => `${number}: ${file} ${title}`),
    );
    expect(gone).toEqual([]);
  });

  it('notices a part or a test that is gone', () => {
    expect(['lens:kwadranten', 'field:initiative.plan_*', 'check:similar'].every(isThere)).toBe(true);
    expect(['lens:none', 'field:initiative.none', 'field:initiative.none*', 'word:similar'].some(isThere)).toBe(false);
    expect(hasTest(['tests/tidy/methods.test.ts', 'names only what the pack has'])).toBe(true);
    expect(hasTest(['tests/tidy/methods.test.ts', 'a test of no file'])).toBe(false);
    expect(hasTest(['tests/tidy/none.test.ts', 'names only what the pack has'])).toBe(false);
  });

  it('leaves no kind, flow, card, lens or checklist of the pack without a method', () => {
    const named = new Set(rows.flatMap(({ parts }) => parts));
    const { kinds, flows, cards, lenses, checklists } = pack.pack;
    const all = Object.entries({ kind: kinds, flow: flows, card: cards, lens: lenses, checklist: checklists });
    const fields = [...named].filter((part) => part.startsWith('field:'));
    const left = all.flatMap(([what, parts]) =>
      parts.map(({ id }) => `${what}:${id}`).filter((part) => {
        const [, id = ''] = part.split(':');
        return !named.has(part) && !(what === 'kind' && fields.some((one) => one.startsWith(`field:${id}.`)));
      }),
    );
    // Links of everyday use, which no method has invented.
    expect(left).toEqual(['kind:link', 'kind:about', 'kind:follows']);
  });
});
