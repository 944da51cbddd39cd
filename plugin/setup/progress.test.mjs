import { describe, expect, it } from 'vitest';
import { PackagesMissing } from './packages.mjs';
import { explain } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { CommandFailed } from './run.mjs';
import { languageOf, say } from './texts.mjs';

/** A stream that keeps what is written. */
function stream(more = {}) {
  const out = { text: '', write: (part) => (out.text += part), ...more };
  return out;
}

describe('Progress', () => {
  it('writes plain lines where nobody watches a cursor', async () => {
    const out = stream();
    const answer = await new Progress(out).step('Bouwen', (update) => {
      update('1/2');
      return 7;
    });
    expect(answer).toBe(7);
    expect(out.text).toMatch(/^… Bouwen\n✓ Bouwen · [\d.,]+ s\n$/);
  });

  it('marks a step that fails and passes the error on', async () => {
    const out = stream();
    const step = new Progress(out).step('Bouwen', () => Promise.reject(new Error('no compiler')));
    await expect(step).rejects.toThrow('no compiler');
    expect(out.text).toMatch(/✗ Bouwen/);
  });
});

describe('explain', () => {
  it('gives the line to type when packages are missing', () => {
    expect(explain(new PackagesMissing(['cmake']))).toMatch(/^\S.*\n\n {2}sudo apt-get .* cmake\n$/);
  });

  it('gives the last output of a command, and its code', () => {
    const words = explain(new CommandFailed('cmake --build x', 2, 'error: no such thing'));
    expect(words).toContain('error: no such thing');
    expect(words).toContain('cmake --build x');
  });
});

describe('texts', () => {
  it('are Dutch unless the terminal is English', () => {
    expect(languageOf({})).toBe('nl');
    expect(languageOf({ LANG: 'en_US.UTF-8' })).toBe('en');
    expect(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'C.UTF-8' })).toBe('nl');
  });

  it('keep a name that has no value', () => {
    expect(say('setup.packages', {})).toContain('{count}');
  });
});
