/**
 * Mends what Excalidraw 0.18.1's markup lacks for people who do not see the screen. The drawing itself cannot be read
 * aloud: the panel beside it holds the same map in words.
 */
import { t } from '../panel/text.js';
import type { Language } from '../shell.js';

/** Sets an attribute only when it differs: setting it anyway would call the observer again, without end. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

type Mend = (element: Element, language: Language) => void;

const MENDS: readonly (readonly [selector: string, mend: Mend])[] = [
  // The menu button has an icon and no name.
  ['.main-menu-trigger', (element, language) => set(element, 'aria-label', t(language, 'board.menu'))],
  // A name without the words that stand on the button cannot be said to it by voice; the title stays as explanation.
  ['.reset-zoom-button[aria-label], .dropdown-menu-item[aria-label]', (element) => {
    element.removeAttribute('aria-label');
  }],
  // A page's contentinfo cannot lie within its main part.
  ['footer[role="contentinfo"]', (element) => set(element, 'role', 'none')],
  // The field over a card or note that is being written in has no name.
  ['textarea.excalidraw-wysiwyg', (element, language) => set(element, 'aria-label', t(language, 'board.text'))],
  // These call themselves modal dialogs, have no name, and lie open within the list of properties.
  ['.color-picker-container[role="dialog"], .FontPicker__container[role="dialog"]', (element) => {
    set(element, 'role', 'group');
    element.removeAttribute('aria-modal');
  }],
  // A plain div that only places a pop-up claims to be expanded; the button within it says so itself.
  ['div[type="button"][aria-haspopup]', (element) => {
    for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element.removeAttribute(name);
  }],
  // Dialogs point to a title by an id that their title does not have.
  ['.Modal[role="dialog"][aria-labelledby]', (element) => {
    const title = element.querySelector('h2[id]');
    if (title) set(element, 'aria-labelledby', title.id);
  }],
  // Its links to other sites are not shown; without them nothing in the dialog takes focus, and Escape closes nothing.
  ['.HelpDialog__header a', (element) => set(element, 'tabindex', '-1')],
  ['.HelpDialog__islands-container', (element) => set(element, 'tabindex', '0')],
  // A message that appears is read aloud; its button has an English name only.
  ['.Toast', (element, language) => {
    set(element, 'role', 'status');
    for (const button of element.querySelectorAll('button')) set(button, 'aria-label', t(language, 'board.close'));
  }],
  // A list may not hold separators; a menu may.
  ['ul.context-menu', (element) => {
    set(element, 'role', 'menu');
    for (const item of element.querySelectorAll(':scope > li')) {
      set(item, 'role', 'none');
      for (const button of item.querySelectorAll('button')) set(button, 'role', 'menuitem');
    }
  }],
];

/**
 * Keeps Excalidraw's markup within `frame` mended while it changes. Give it the body: the dialogs stand at its end.
 * Answers how to stop.
 */
export function mendMarkup(frame: HTMLElement, language: Language): () => void {
  const mend = () => {
    for (const [selector, apply] of MENDS) {
      for (const element of frame.querySelectorAll(selector)) apply(element, language);
    }
  };
  mend();
  const observer = new MutationObserver(mend);
  const attributeFilter = ['aria-label', 'aria-expanded', 'role'];
  observer.observe(frame, { childList: true, subtree: true, attributes: true, attributeFilter });
  return () => observer.disconnect();
}
