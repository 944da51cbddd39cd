/**
 * Counts the lines of functions in C++ and TypeScript without a parser for either: comments, texts and patterns are
 * blanked, then every `{` whose words before it look like a function's head opens one. Made for code as the formatters
 * leave it; good enough to find a function that grew too long, and never wrong by more than its head.
 */

export interface FunctionSpan {
  readonly head: string;
  /** First line, counted from 1. */
  readonly line: number;
  readonly lines: number;
}

type Language = 'cpp' | 'ts';

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** In C++ a quote between digits is part of a number. */
const comment = /\/\/[^\n]*|\/\*[^]*?\*\//;
const quoted = /"(?:\\.|[^"\\\n])*"/;
const oneOf = (flags: string, ...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join('|'), flags);

const patterns: Readonly<Record<Language, RegExp>> = {
  cpp: oneOf('gm', /R"(\w*)\([^]*?\)\1"/, comment, quoted, /(?<![\da-fA-F])'(?:\\.|[^'\\\n])+'/, /^\s*#[^\n]*/),
  ts: oneOf(
    'g',
    comment,
    quoted,
    /'(?:\\.|[^'\\\n])*'/,
    /(?<=(?:[(,=:[!&|?{};>]|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/,
  ),
};

/** The source with everything blanked in which a brace means nothing; as many lines as before. */
export function withoutTexts(source: string, language: Language): string {
  const plain = language === 'ts' ? blankTemplates(source) : source;
  return plain.replace(patterns[language], blank);
}

/** Template literals without substitutions that hold braces of code: those inside `${}` go with the rest. */
function blankTemplates(source: string): string {
  return source.replace(/`(?:\\.|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}|[^`\\])*`/g, blank);
}

const notFunctions =
  /^(?:\}?\s*else|if|for|while|switch|catch|do|try|namespace|class|struct|enum|union|interface|extern)\b/;

/** Groups of tests are not functions in the sense of the rule. */
const groups = /\bdescribe(?:\.\w+)*\s*\(/;

/** True for the words before a `{` when that brace opens a function's body. */
function opensFunction(head: string): boolean {
  const words = head.trim();
  if (words === '' || notFunctions.test(words) || groups.test(words)) return false;
  if (/=>$/.test(words)) return true;
  const tail = /\)\s*(?:(?:const|noexcept|override|final|mutable|->[^;{}]*|:[^;{}]*)\s*)*$/;
  return /\(/.test(words) && tail.test(words);
}

/** A brace between the brackets of a head, as in `f({ a }: B) {`, does not end that head. */
function endsInBrackets(head: string): boolean {
  let depth = 0;
  for (const character of head) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  return depth > 0;
}

/** Every function of a source, the inner ones too. */
export function functionsOf(source: string, language: Language): FunctionSpan[] {
  const code = withoutTexts(source, language);
  const found: FunctionSpan[] = [];
  const open: { head: string; line: number; isFunction: boolean; inBrackets: boolean }[] = [];
  let head = '';
  let line = 1;
  for (const character of code) {
    if (character === '{') {
      open.push({ head, line, isFunction: opensFunction(head), inBrackets: endsInBrackets(head) });
      head = '';
    } else if (character === '}') {
      const last = open.pop();
      if (last?.isFunction) found.push({ head: last.head.trim(), line: last.line, lines: line - last.line + 1 });
      head = last?.inBrackets ? `${last.head}_` : '';
    } else {
      head = character === ';' ? '' : head + character;
    }
    if (character === '\n') line++;
  }
  return found;
}

/** The language of a file by its name; undefined for what has no functions. */
export function languageOf(path: string): Language | undefined {
  if (/\.(h|cc)$/.test(path)) return 'cpp';
  return /\.(ts|tsx|mjs|js)$/.test(path) ? 'ts' : undefined;
}
