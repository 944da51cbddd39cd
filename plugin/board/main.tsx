/** Starts the page: which map and with what right stands in the address, and the right never leaves the browser. */
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
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
  const mapId = /^\/m\/([^/]+)/.exec(location.pathname)?.[1];
  const token = location.hash.slice(1);
  if (!mapId || !token) {
    refuse(root);
    return;
  }
  const session = createSession(browserEnvironment(), { mapId, token });
  createRoot(root).render(<App session={session} mapId={mapId} token={token} />);
}

const root = document.getElementById('root');
if (root) start(root);
