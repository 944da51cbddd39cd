import { describe, expect, it } from 'vitest';
import { functionsOf, withoutTexts } from './functions.js';

const lengths = (source: string, language: 'cpp' | 'ts'): number[] =>
  functionsOf(source, language).map(({ lines }) => lines);

describe('functions in TypeScript', () => {
  it('finds functions, methods and arrows, the inner ones too', () => {
    const source = [
      'export async function outer(a: { x: number }, b = 1): Promise<void> {',
      '  const inner = (c: string) => {',
      '    if (c) {',
      '      work();',
      '    }',
      '  };',
      '}',
      'class Thing {',
      '  method(): Map<string, number> {',
      '  }',
      '}',
      'const object = {',
      '  a: 1,',
      '};',
    ].join('\n');
    expect(lengths(source, 'ts')).toEqual([5, 7, 2]);
  });

  it('is not led astray by braces in texts, patterns, comments and templates', () => {
    const source = "function f() {\n  g('{', /[{]\\/{/, `a {${b({ c: 1 })} {`); // {\n  /* { */\n}\nfunction h() {\n}";
    expect(lengths(source, 'ts')).toEqual([4, 2]);
  });

  it('does not count groups of tests, but does count tests', () => {
    expect(lengths("describe('a', () => {\n  it('b', () => {\n  });\n});", 'ts')).toEqual([2]);
  });
});

describe('functions in C++', () => {
  it('finds free functions, members with qualifiers, lambdas and tests', () => {
    const source = [
      'namespace kwadrant {',
      'class Map : public Base {',
      ' public:',
      '  int size() const noexcept {',
      '    return 1;',
      '  }',
      '};',
      'auto f(int a) -> std::optional<int> {',
      '  std::sort(a, [&](int x) {',
      '    return x;',
      '  });',
      '}',
      'TEST(Map, Holds) {',
      '}',
      'Map::Map(int a)',
      '    : a_(a), b_(2) {',
      '}',
      '}',
    ].join('\n');
    expect(lengths(source, 'cpp')).toEqual([3, 3, 5, 2, 2]);
  });

  it("reads 10'000 as a number and R\"( )\" as a text", () => {
    const source = 'void f() {\n  g(10\'000, \'{\', R"x({ " )x", 0xFF\'FF);\n  if (a) {\n  }\n}';
    expect(lengths(source, 'cpp')).toEqual([5]);
  });
});

it('keeps every line in its place', () => {
  const source = 'a /* b\n c */ `d\n${e}` "f"\n';
  expect(withoutTexts(source, 'ts').split('\n')).toHaveLength(source.split('\n').length);
});
