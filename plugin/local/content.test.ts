import { describe, expect, it } from 'vitest';
import { UnknownContent, methodNames, readMethod } from './content.js';

describe('methodNames', () => {
  it('names packs that can be read, and not the schema beside them', () => {
    expect(methodNames()).toEqual(['kwadranten', 'samenlevingsopbouw']);
    for (const name of methodNames()) expect(JSON.parse(readMethod(name))).toMatchObject({ id: name });
  });
});

describe('readMethod', () => {
  it.each(['pack.schema', '../maps/haarlem/map', 'none'])('refuses %s and names what there is', (name) => {
    expect(() => readMethod(name)).toThrow(UnknownContent);
    expect(() => readMethod(name)).toThrow(expect.objectContaining({ asked: name, known: methodNames() }) as Error);
  });
});
