/**
 * Electron's security list, as far as it is a matter of refusing: permissions, requests, navigation, new windows and
 * embedded pages. Whatever is not named here is refused.
 */
import type * as Electron from 'electron';
import type { Trust } from './trust.js';

/** What the board needs: copying a link, and the beamer's full screen. Reading the clipboard is left to Ctrl+V. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Guards everything that pages of a session may use or fetch. */
export function guardSession(session: Electron.Session, trust: Trust): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(allowedPermissions.has(permission) && trust.isHostPage(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return allowedPermissions.has(permission) && trust.isHostPage(origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) => {
    callback({ cancel: !trust.mayLoad(url) });
  });
}

/** Guards where a page may go; for every page there is, whoever made it. */
export function guardContents(contents: Electron.WebContents, trust: Trust): void {
  const stay = (details: { url: string; preventDefault: () => void }): void => {
    if (!trust.isHostPage(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
