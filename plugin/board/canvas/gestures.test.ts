import { beforeEach, describe, expect, it } from 'vitest';
import type { Gesture } from '../../protocol/messages.js';
import { interpret } from './gestures.js';
import { drawing, initiative, link, placed, TestBoard } from './testing/scene.js';

const A = initiative(1, 'A', 0, 0);
const B = initiative(2, 'B', 300, 100, placed(260, 100, 200, 120));
const L = link(3, 'L', A, B);

let board: TestBoard;

beforeEach(() => {
  board = new TestBoard();
  board.tell(A, B, L);
});

function gestures(edited?: ReadonlySet<string>): Gesture[] {
  return interpret(board.asScene(edited)).gestures;
}

describe('echo', () => {
  it('says nothing of what was projected', () => {
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([]);
    expect(outcome.drawings).toEqual([]);
    expect(outcome.behind.size).toBe(0);
    expect(outcome.background).toBe(false);
  });

  it('says nothing of what the room changed afterwards', () => {
    board.tell({ ...A, card: { x: 40, y: 40, w: 168, h: 60, lines: ['Anders'] } }, drawing(4, 'D', 3));
    expect(gestures()).toEqual([]);
  });

  it('says nothing twice', () => {
    board.change('A', { x: 100 });
    expect(gestures()).toHaveLength(1);
    board.projection.sent(board.scene);
    expect(gestures()).toEqual([]);
  });
});

describe('cards', () => {
  it('tells where a card\'s centre went', () => {
    board.change('A', { x: -84 + 50, y: -30 + 7.4 });
    expect(gestures()).toEqual([{ kind: 'moved', id: 'A', x: 50, y: 7 }]);
  });

  it('tells another size as a footprint', () => {
    board.change('A', { width: 300, height: 200 });
    expect(gestures()).toEqual([{ kind: 'resized', id: 'A', x: 66, y: 70, w: 300, h: 200 }]);
  });

  it('takes a card that the text editor stretched for retitled only', () => {
    board.change('A', { height: 140, y: -70 });
    board.change('A:t', { originalText: ' Een langere \n titel ' });
    expect(gestures(new Set(['A']))).toEqual([{ kind: 'retitled', id: 'A', title: 'Een langere titel' }]);
  });

  describe('whose title is changed by somebody else while it is being typed here', () => {
    /** The hand rests in the title; meanwhile the room tells of another one; then the hand goes. */
    function meanwhile(theirs: string, mine: string, gone = false) {
      // Everything is read now and then, and a card may just have been moved.
      board.change('A:t', { x: 3 });
      board.projection.sent(board.scene);
      board.projection.sent(board.scene);
      board.held.add('A');
      board.tell({ ...A, gone, fields: new Map([['title', { kind: 'text', value: theirs }]]) });
      board.held.clear();
      board.change('A:t', { originalText: mine });
      const { gestures: sent, overwritten } = interpret(board.asScene());
      return [sent, overwritten];
    }
    const retitled = (title: string) => [{ kind: 'retitled', id: 'A', title }];

    it('keeps both changes when they lie apart', () => {
      expect(meanwhile('Mooie titel A', 'Titel A in de zomer')).toEqual([retitled('Mooie titel A in de zomer'), []]);
    });

    it('keeps mine when both changed the same words, and says what the other was', () => {
      expect(meanwhile('Titel B', 'Titel C')).toEqual([retitled('Titel C'), ['Titel B']]);
    });

    it('takes the other one when nothing was typed', () => {
      expect(meanwhile('Titel B', 'Titel A')).toEqual([[], []]);
    });

    it('does not take one\'s own earlier title for somebody else\'s', () => {
      board.pending.set('A', 1);
      board.change('A:t', { originalText: 'Titel van mij' });
      board.projection.sent(board.scene);
      board.change('A:t', { originalText: 'Titel van mij alleen' });
      const { gestures: sent, overwritten } = interpret(board.asScene());
      expect([sent, overwritten]).toEqual([retitled('Titel van mij alleen'), []]);
    });

    it('sends what was typed also when the card was deleted, so that the refusal hands it back', () => {
      expect(meanwhile('Titel A', 'Een lange nieuwe titel', true)[0]).toEqual(retitled('Een lange nieuwe titel'));
      board.change('A', { x: 5 });
      board.projection.sent(board.scene);
      expect(gestures()).toEqual([]);
    });
  });

  it('brings an emptied title back instead of sending it', () => {
    board.change('A:t', { originalText: '', isDeleted: true });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([]);
    expect([...outcome.behind]).toEqual(['A']);
  });

  it('brings colours and order back that are not the model\'s', () => {
    board.change('A', { strokeColor: '#ff0000', index: 'z' });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([]);
    expect([...outcome.behind]).toEqual(['A']);
  });

  it('tells a deleted card once, whatever else went with it', () => {
    for (const id of ['B', 'B:t', 'B:f']) board.change(id, { isDeleted: true });
    expect(gestures()).toEqual([{ kind: 'removed', id: 'B' }]);
  });

  it('leaves alone what is under the hand', () => {
    board.change('A', { x: 500 });
    board.held.add('A');
    expect(gestures()).toEqual([]);
  });
});

describe('footprints', () => {
  it('tells the footprint rather than the card when both moved', () => {
    board.change('B', { x: board.find('B').x + 10 });
    board.change('B:f', { x: board.find('B:f').x + 10 });
    expect(gestures()).toEqual([{ kind: 'moved', id: 'B', x: 270, y: 100 }]);
  });

  it('makes a deleted footprint a dot', () => {
    board.change('B:f', { isDeleted: true });
    expect(gestures()).toEqual([{ kind: 'resized', id: 'B', x: 260, y: 100, w: 168, h: 60 }]);
  });
});

describe('copies', () => {
  it('makes a copied card a new initiative and takes the copy off', () => {
    board.copy('A', 'copyA', { x: 116, y: 70 });
    board.copy('A:t', 'copyT', { containerId: 'copyA' });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([{ kind: 'copied', source: 'A', id: 'new1', x: 200, y: 100 }]);
    expect([...outcome.dropped].sort()).toEqual(['copyA', 'copyT']);
    expect(outcome.expected.get('new1')).toMatchObject({ kind: 'copy', source: 'A', element: 'copyA' });
  });

  it('takes Alt-drag, which moves the card and leaves the copy, the other way round', () => {
    board.copy('A', 'left');
    board.change('A', { x: 116, y: 70 });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([{ kind: 'copied', source: 'A', id: 'new1', x: 200, y: 100 }]);
    expect([...outcome.behind]).toEqual(['A']);
  });

  it('restores what was cut and is put back', () => {
    board.tell({ ...A, gone: true });
    board.scene.push({ ...board.find('B'), id: 'pasted', customData: { kwadrant: { id: 'A', part: 'card' } } });
    expect(gestures()).toEqual([
      { kind: 'restored', id: 'A' },
      { kind: 'moved', id: 'A', x: 300, y: 100 },
    ]);
  });

  it('restores what was cut and is put back before the room has heard of it', () => {
    board.copy('A', 'pasted', { x: 116, y: 70 });
    board.copy('A', 'again');
    board.change('A', { isDeleted: true });
    expect(gestures()).toEqual([
      { kind: 'removed', id: 'A' },
      { kind: 'restored', id: 'A' },
      { kind: 'moved', id: 'A', x: 200, y: 100 },
      { kind: 'copied', source: 'A', id: 'new1', x: 0, y: 0 },
    ]);
  });

  it('links the copies of linked cards, not the cards', () => {
    board.copy('A', 'a2');
    board.copy('B', 'b2');
    board.copy('L', 'l2', {
      startBinding: { elementId: 'a2', focus: 0, gap: 4 },
      endBinding: { elementId: 'b2', focus: 0, gap: 4 },
    });
    expect(gestures().at(-1)).toEqual({ kind: 'joined', id: 'new3', from: 'new1', to: 'new2' });
  });

  it('takes a card of another map in as a new initiative', () => {
    board.copy('A', 'c', { customData: { kwadrant: { id: 'elsewhere', part: 'card' } } });
    board.copy('A:t', 't', { containerId: 'c', originalText: 'Van elders' });
    expect(gestures()).toEqual([
      { kind: 'created', id: 'new1', entity: 'initiative', title: 'Van elders', at: { x: 0, y: 0 } },
    ]);
  });

  it('lets a copied piece of the background go', () => {
    board.copy('kwadrant:matrix', 'bg2');
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([]);
    expect([...outcome.dropped]).toEqual(['bg2']);
  });
});

describe('links', () => {
  const ends = (from: string, to: string) => ({
    startBinding: { elementId: from, focus: 0, gap: 4 },
    endBinding: { elementId: to, focus: 0, gap: 4 },
  });

  it('takes an arrow from card to card for a link, also at a footprint', () => {
    board.copy('L', 'arrow', { customData: undefined, ...ends('B:f', 'A') });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([{ kind: 'joined', id: 'new1', from: 'B', to: 'A' }]);
    expect([...outcome.dropped]).toEqual(['arrow']);
  });

  it.each([['A', 'A'], ['A', 'nowhere']])('keeps an arrow from %s to %s a drawing', (from, to) => {
    board.copy('L', 'arrow', { customData: undefined, ...ends(from, to) });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toEqual([]);
    expect(outcome.drawings.map((element) => element.id)).toEqual(['arrow']);
  });

  it('keeps the words at an arrow that becomes a link, as a note', () => {
    board.copy('L', 'arrow', { customData: undefined, ...ends('A', 'B') });
    board.copy('A:t', 'words', { customData: undefined, containerId: 'arrow', originalText: 'samen' });
    const outcome = interpret(board.asScene());
    expect(outcome.gestures).toHaveLength(1);
    expect(outcome.drawings).toMatchObject([{ id: 'words', containerId: null }]);
  });

  it('removes a deleted link, and brings a bent one back', () => {
    board.change('L', { x: 5 });
    expect(gestures()).toEqual([]);
    board.change('L', { isDeleted: true });
    expect(gestures()).toEqual([{ kind: 'removed', id: 'L' }]);
  });

  it('puts a link whose end was brought to another card in place of the old one', () => {
    board.tell(initiative(5, 'C', 0, 300));
    board.change('L', ends('A', 'C'));
    expect(gestures()).toEqual([
      { kind: 'joined', id: 'new1', from: 'A', to: 'C' },
      { kind: 'removed', id: 'L' },
    ]);
  });

  it('tells the words of a link when they are changed, or typed on it for the first time', () => {
    const fields = new Map([['title', { kind: 'text', value: 'helpt' } as const]]);
    board.tell({ ...link(3, 'L', A, B), fields });
    board.change('L:t', { originalText: 'helpt vaak', text: 'helpt vaak' });
    expect(interpret(board.asScene()).gestures).toEqual([{ kind: 'retitled', id: 'L', title: 'helpt vaak' }]);
  });
});

describe('drawings and background', () => {
  it('tells an added, a changed and a deleted drawing', () => {
    board.tell(drawing(6, 'D', 1), drawing(7, 'E', 1));
    board.copy('D', 'F');
    board.change('D', { x: 9 });
    board.change('E', { isDeleted: true });
    const outcome = interpret(board.asScene());
    expect(outcome.drawings.map((element) => element.id).sort()).toEqual(['D', 'F']);
    expect(outcome.gestures).toEqual([{ kind: 'removed', id: 'E' }]);
  });

  it('says nothing of a drawing that was begun and given up', () => {
    board.copy('A', 'gone', { customData: undefined, isDeleted: true });
    const outcome = interpret(board.asScene());
    expect([outcome.gestures, outcome.drawings]).toEqual([[], []]);
  });

  it('re-asserts a background that was unlocked, and tells nobody', () => {
    board.change('kwadrant:matrix', { locked: false });
    const outcome = interpret(board.asScene());
    expect(outcome.background).toBe(true);
    expect(outcome.gestures).toEqual([]);
  });

  it('frees words that were typed into a footprint', () => {
    board.copy('B:t', 'words', { customData: undefined, containerId: 'B:f', originalText: 'los' });
    const outcome = interpret(board.asScene());
    expect(outcome.drawings[0]).toMatchObject({ id: 'words', containerId: null });
  });
});
