import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BoardControls } from '../shell.js';
import { type Drafts, isPlace, type Place, type Screen } from './context.js';
import { whiteboardKinds } from './model/kinds.js';
import type { PanelStore } from './model/store.js';

interface Screens {
  screen: Screen;
  home: Place;
  last: string | undefined;
  go(screen: Screen): void;
  takeFocus(): boolean;
}

/**
 * Whether the person last pressed something in the panel. Keyboard focus does not tell: the whiteboard takes presses
 * without taking the focus from a field.
 */
function useInPanel(): { readonly current: boolean } {
  const inPanel = useRef(false);
  useEffect(() => {
    const pressed = ({ target }: Event): void => {
      inPanel.current = target instanceof Element && target.closest('.panel') !== null;
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('keydown', pressed, true);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('keydown', pressed, true);
    };
  }, []);
  return inPanel;
}

/** Where one is, the place to go back to, and whose form was shown just before it. */
type Where = Pick<Screens, 'screen' | 'home' | 'last'>;

const start: Where = { screen: { name: 'list' }, home: { name: 'list' }, last: undefined };

function after(before: Where, next: Screen): Where {
  if (isPlace(next)) return { screen: next, home: next, last: isPlace(before.screen) ? undefined : before.last };
  if (next.name === 'add') return { screen: next, home: before.home, last: undefined };
  return { screen: next, home: next.home ?? before.home, last: next.id };
}

/** Whether the panel has a form for it: not for links, which are only lines on the board. */
function hasForm(store: PanelStore, id: string): boolean {
  const kind = store.view.byId.get(id)?.kind;
  return kind !== undefined && !whiteboardKinds.has(kind) && store.pack.kind(kind)?.link !== true;
}

/**
 * Which screen is shown. Going somewhere in the panel takes keyboard focus along; a selection on the board shows the
 * form of what is selected and leaves the focus where the person works.
 */
export function useScreens(controls: BoardControls, store: PanelStore, drafts: Drafts): Screens {
  const [where, setWhere] = useState(start);
  const focusWanted = useRef(false);
  const subscribe = useCallback((listener: () => void) => controls.onSelection(listener), [controls]);
  const selected = useSyncExternalStore(subscribe, useCallback(() => controls.selectedIds(), [controls]));

  const show = useCallback((next: Screen) => setWhere((before) => after(before, next)), []);
  const go = useCallback((next: Screen) => {
    focusWanted.current = true;
    show(next);
  }, [show]);
  const takeFocus = useCallback(() => {
    const wanted = focusWanted.current;
    focusWanted.current = false;
    return wanted;
  }, []);

  const inPanel = useInPanel();
  const current = useRef(where);
  useEffect(() => {
    current.current = where;
  });
  useEffect(() => {
    const { screen: now, home } = current.current;
    if (now.name === 'add' && drafts.title !== '') return;
    const one = selected.length === 1 ? selected[0] : undefined;
    if (one !== undefined && hasForm(store, one)) {
      if (now.name !== 'details' || now.id !== one) show({ name: 'details', id: one });
    } else if (now.name === 'details' && !inPanel.current) {
      show(home);
    }
  }, [selected, store, drafts, show, inPanel]);

  return { ...where, go, takeFocus };
}
