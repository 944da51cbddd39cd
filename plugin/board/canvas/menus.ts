/** The whiteboard's right-click menu without what does not work here, or means nothing for a card. */
import type { SelectionKind } from './selection.js';

/** Leads away from the map, or to a library that this page does not have. */
const NEVER = ['addToLibrary', 'copyElementLink', 'wrapSelectionInFrame', 'viewMode', 'zenMode', 'unlockAllElements'];

/** A card's look, order and hold are the room's: changing them here would only be put back. */
const NOT_FOR_OURS = [
  'bringForward',
  'bringToFront',
  'copyStyles',
  'flipHorizontal',
  'flipVertical',
  'group',
  'hyperlink',
  'pasteStyles',
  'sendBackward',
  'sendToBack',
  'toggleElementLock',
  'unbindText',
  'ungroup',
  'wrapTextInContainer',
];

/** The background cannot be taken away or copied. */
const NOT_FOR_BACKGROUND = ['copy', 'cut', 'deleteSelectedElements', 'duplicateSelection'];

const UNWANTED: Readonly<Record<SelectionKind, readonly string[]>> = {
  free: NEVER,
  ours: [...NEVER, ...NOT_FOR_OURS],
  background: [...NEVER, ...NOT_FOR_OURS, ...NOT_FOR_BACKGROUND],
};

/** Hides an open menu's items that are of no use for what is selected. */
export function trimMenu(menu: Element, selection: SelectionKind): void {
  const unwanted = UNWANTED[selection];
  // A separator shows only between two items that show.
  let pending: HTMLElement | undefined;
  let any = false;
  for (const child of menu.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.tagName === 'HR') {
      child.hidden = true;
      if (any) pending = child;
    } else {
      child.hidden = unwanted.includes(child.dataset['testid'] ?? '');
      if (child.hidden) continue;
      if (pending) pending.hidden = false;
      pending = undefined;
      any = true;
    }
  }
}

/** Trims every menu that opens in the whiteboard. Answers how to stop. */
export function trimMenus(frame: HTMLElement, selection: () => SelectionKind): () => void {
  const observer = new MutationObserver(() => {
    for (const menu of frame.querySelectorAll('ul.context-menu')) trimMenu(menu, selection());
  });
  observer.observe(frame, { childList: true, subtree: true });
  return () => observer.disconnect();
}
