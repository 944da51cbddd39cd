/**
 * Runs before the start page, in its own world: passes on which button was pressed. It gives the page nothing, so
 * nothing on that page can reach Electron. Windows with a map have no preload at all.
 */
/// <reference lib="dom" />
import electron = require('electron');

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-action]') : null;
  if (event.isTrusted && button) electron.ipcRenderer.send('kwadrant:start', button.getAttribute('data-action'));
});
