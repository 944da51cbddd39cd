import { describe, expect, it } from 'vitest';
import { Notices } from './notices.js';

const texts = (notices: Notices): string[] => notices.list().map((one) => one.text);

describe('Notices', () => {
  it('shows the same problem once, and one thing that went well at a time', () => {
    const notices = new Notices();
    for (const text of ['a', 'b', 'a']) notices.show({ tone: 'problem', text });
    notices.show({ tone: 'done', text: 'klaar' });
    notices.show({ tone: 'done', text: 'weer klaar' });
    expect(texts(notices)).toEqual(['b', 'a', 'weer klaar']);
  });

  it('lets the oldest give way, but never what a person wrote', () => {
    const notices = new Notices();
    notices.show({ tone: 'problem', text: 'te lang', kept: 'mijn tekst' });
    for (const text of ['a', 'b', 'c', 'd']) notices.show({ tone: 'problem', text });
    expect(texts(notices)).toEqual(['te lang', 'b', 'c', 'd']);
  });

  it('keeps two problems with different words of mine', () => {
    const notices = new Notices();
    notices.show({ tone: 'problem', text: 'te lang', kept: 'een' });
    notices.show({ tone: 'problem', text: 'te lang', kept: 'twee' });
    expect(notices.list()).toHaveLength(2);
  });

  it('says the same words twice', () => {
    const notices = new Notices();
    notices.announce('weg');
    const first = notices.lastSpoken();
    notices.announce('weg');
    expect(notices.lastSpoken().turn).toBeGreaterThan(first.turn);
  });

  it('clears what went well and keeps problems', () => {
    const notices = new Notices();
    notices.show({ tone: 'problem', text: 'mis' });
    notices.show({ tone: 'done', text: 'klaar' });
    notices.clearDone();
    expect(texts(notices)).toEqual(['mis']);
  });
});
