import { describe, expect, it } from 'vitest';
import { mergeText } from '../../mergeText.js';
import { commit, type Draft, mustWait, receive, settle, shownText, startDraft, type } from './fieldDraft.js';

describe('mergeText', () => {
  it.each([
    ['only mine', 'club', 'wandelclub', 'club', 'wandelclub', false],
    ['only theirs', 'club', 'club', 'fietsclub', 'fietsclub', false],
    ['the same twice', 'club', 'clubs', 'clubs', 'clubs', false],
    ['apart', 'elke dinsdag om tien uur', 'elke woensdag om tien uur', 'elke dinsdag om elf uur',
      'elke woensdag om elf uur', false],
    ['mine behind theirs', 'a b c', 'a b CC', 'AA b c', 'AA b CC', false],
    ['the same words', 'om tien uur', 'om elf uur', 'om twaalf uur', 'om elf uur', true],
    ['both added at the end', 'club', 'club noord', 'club zuid', 'club noord', true],
    ['one emptied it', 'club', '', 'clubhuis', '', true],
    ['repeated letters', 'aaa', 'aaaa', 'aa', 'aaaa', true],
  ])('%s', (_name, base, mine, theirs, text, clash) => {
    expect(mergeText(base, mine, theirs)).toEqual({ text, clash });
  });
});

describe('a field under the hand', () => {
  const typing = (remote: string, text: string): Draft => type(startDraft(remote), text);

  it('follows the room while nobody types here', () => {
    expect(shownText(receive(startDraft('a'), 'b'))).toBe('b');
  });

  it('keeps the letters when a change comes in, and merges afterwards', () => {
    const draft = receive(typing('op dinsdag om tien', 'op woensdag om tien'), 'op dinsdag om elf');
    expect(shownText(draft)).toBe('op woensdag om tien');
    expect(mustWait(draft)).toBe(true);
    const done = commit(draft);
    expect(done.send).toBe('op woensdag om elf');
    expect(done.draft.alsoChanged).toBe(true);
    expect(done.draft.theirs).toBeUndefined();
  });

  it('offers the other text when both changed the same words', () => {
    const done = commit(receive(typing('tien', 'elf'), 'twaalf'));
    expect(done.send).toBe('elf');
    expect(done.draft.theirs).toBe('twaalf');
  });

  it('sends nothing when nothing changed, or when the room says the same', () => {
    expect(commit(startDraft('a')).send).toBeUndefined();
    expect(commit(typing('a', 'a')).send).toBeUndefined();
    expect(commit(receive(typing('a', 'b'), 'b')).send).toBeUndefined();
  });

  it('shows what was sent until it comes back', () => {
    const { draft, send } = commit(typing('a', 'b'));
    expect(send).toBe('b');
    expect(shownText(draft)).toBe('b');
    const back = receive(draft, 'b');
    expect(back.sent).toBeUndefined();
    expect(back.alsoChanged).toBe(false);
  });

  it('does not take its own echo for someone else while typing goes on', () => {
    const first = commit(typing('a', 'ab'), true).draft;
    const more = receive(type(first, 'abc'), 'ab');
    expect(mustWait(more)).toBe(false);
    expect(more.alsoChanged).toBe(false);
    const second = commit(more);
    expect(second.send).toBe('abc');
  });

  it('sends a return to the old text while the new one is still on its way', () => {
    const sent = commit(typing('a', 'b'), true).draft;
    expect(commit(type(sent, 'a')).send).toBe('a');
  });

  it('keeps the text still when the hand rests in the field, and takes a change when it leaves', () => {
    const resting = receive(commit(typing('a', 'ab'), true).draft, 'ab');
    const changed = receive(resting, 'xyz');
    expect(shownText(changed)).toBe('ab');
    const left = commit(changed);
    expect(left.send).toBeUndefined();
    expect(shownText(left.draft)).toBe('xyz');
  });

  it('tells of a change that came while the hand rested, when typing went on over it', () => {
    const resting = receive(commit(typing('a', 'ab'), true).draft, 'ab');
    const done = commit(type(receive(resting, 'axyz'), 'abc'));
    expect(done.send).toBe('abc');
    expect(done.draft.alsoChanged).toBe(true);
    expect(done.draft.theirs).toBe('axyz');
  });

  it('shows the room again when what was sent is refused', () => {
    const sent = commit(typing('a', 'b')).draft;
    expect(shownText(settle(sent))).toBe('a');
  });

  it('tells of a change that crossed the one on its way', () => {
    const crossed = receive(commit(typing('a', 'b')).draft, 'c');
    expect(shownText(crossed)).toBe('b');
    expect(crossed.alsoChanged).toBe(true);
    expect(crossed.theirs).toBe('c');
  });
});
