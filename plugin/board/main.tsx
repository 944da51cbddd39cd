/** Starts the page: which map and with what right stands in the address, and the right never leaves the browser. */
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { linkOf } from './link.js';
import { errorText } from './panel/text.js';
import { browserEnvironment } from './session/browser.js';
import { createSession } from './session/session.js';
import { defaultSettings, deviceStorage, readSettings } from './settings.js';

/** An address without a map or a right: says so, in the reader's language. */
function refuse(root: HTMLElement): void {
  const { language } = readSettings(deviceStorage(window), defaultSettings(navigator.languages, true));
  document.documentElement.lang = language;
  const main = document.createElement('main');
  main.className = 'no-access';
  const heading = document.createElement('h1');
  heading.textContent = document.title;
  const sentence = document.createElement('p');
  sentence.textContent = errorText(language, 'no_access');
  main.append(heading, sentence);
  root.replaceChildren(main);
}

function start(root: HTMLElement): void {
  // Another link to the same map, pasted over this one, changes only what stands behind the #: no browser loads for it.
  window.addEventListener('hashchange', () => location.reload());
  const link = linkOf(location);
  if (!link) {
    refuse(root);
    return;
  }
  const session = createSession(browserEnvironment(), link);
  createRoot(root).render(<App session={session} {...link} />);
}

const root = document.getElementById('root');
if (root) start(root);
