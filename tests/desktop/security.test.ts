/** The points of Electron's security list, one by one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startShell } from '../../plugin/desktop/shell.js';
import { startUrl } from '../../plugin/desktop/trust.js';
import { StandIn, type StandInWindow, hostProcess, preventable } from './standIn.js';

const preload = fileURLToPath(new URL('../../build/plugin/desktop/preload.cjs', import.meta.url));

let folder: string;
let electron: StandIn;
let startWindow: StandInWindow;
let mapWindow: StandInWindow;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-security-'));
  const env = { XDG_DATA_HOME: join(folder, 'data') };
  electron = new StandIn(join(folder, 'settings'), env);
  const options = { folder, env, language: 'nl', platform: 'linux', hostProcess, preload } as const;
  await startShell(electron.api, { ...options, argv: ['--port', '0'] });
  startWindow = electron.windows[0] as StandInWindow;
  pressStart('new');
  expect(electron.saveDialogs).toBe(1);
  pressStart('sample');
  await vi.waitFor(() => expect(electron.windows).toHaveLength(2), { timeout: 20_000 });
  mapWindow = electron.windows[1] as StandInWindow;
});
afterAll(async () => {
  await electron.end();
  rmSync(folder, { recursive: true, force: true });
});

function pressStart(action: unknown, sender: object = startWindow.webContents, frame?: object | null): void {
  const senderFrame = frame === undefined ? { url: startUrl, parent: null } : frame;
  electron.ipc.emit('kwadrant:start', { sender, senderFrame }, action);
}

const host = (path = '/'): string => new URL(path, mapWindow.url).href;

/** Preferences that are safe as long as nobody touches them. */
const risks = ['webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'];
const elsewhere = ['https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'kwadrant://x/', startUrl];

describe('windows', () => {
  it('are sandboxed and isolated, without Node, webviews or a spelling dictionary from elsewhere', () => {
    for (const window of electron.windows) {
      expect(window.options.webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      });
      const { webPreferences } = window.options;
      for (const risky of risks) expect(webPreferences).not.toHaveProperty(risky);
    }
  });

  it('with a map have no preload; only the start page has', () => {
    expect(mapWindow.options.webPreferences).not.toHaveProperty('preload');
    expect(startWindow.options.webPreferences).toMatchObject({ preload });
  });

  it('are all sandboxed before Electron is ready, and the scheme is known by then', () => {
    expect(electron.early).toEqual(['sandbox', 'scheme', 'ready']);
  });
});

describe('pages', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stay with the host on %s', (name) => {
    const goes = (url: string): boolean => {
      const details = preventable({ url });
      mapWindow.webContents.emit(name, details);
      return !details.prevented;
    };
    expect(goes(host('/m/x'))).toBe(true);
    for (const url of elsewhere) expect(goes(url)).toBe(false);
  });

  it('open no windows and embed no pages', () => {
    expect(mapWindow.webContents.openHandler?.()).toEqual({ action: 'deny' });
    const event = preventable({});
    mapWindow.webContents.emit('will-attach-webview', event);
    expect(event.prevented).toBe(true);
  });

  it('load nothing but from the host', () => {
    const cancelled = (url: string): boolean => {
      let cancel = false;
      electron.session.call('request', { url }, (answer: { cancel: boolean }) => (cancel = answer.cancel));
      return cancel;
    };
    expect(cancelled(host('/assets/index.js'))).toBe(false);
    expect(cancelled(host('/m/x/live').replace('http:', 'ws:'))).toBe(false);
    expect(cancelled('https://esm.sh/font.woff2')).toBe(true);
    expect(cancelled('http://169.254.169.254/')).toBe(true);
  });
});

describe('permissions', () => {
  const asked = (permission: string, url: string): boolean => {
    let granted = false;
    const details = { requestingUrl: url };
    electron.session.call('permissionRequest', null, permission, (answer: boolean) => (granted = answer), details);
    return granted;
  };
  const checked = (permission: string, origin: string): unknown =>
    electron.session.call('permissionCheck', null, permission, origin, {});

  it('are copying and full screen for the board, and nothing else', () => {
    for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
      expect([asked(permission, host()), checked(permission, host())]).toEqual([true, true]);
    }
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'unknown']) {
      expect([asked(permission, host()), checked(permission, host())]).toEqual([false, false]);
    }
    expect(electron.session.call('device')).toBe(false);
  });

  it('are none for others', () => {
    for (const url of ['https://example.org/', startUrl, 'http://127.0.0.1:1/', '']) {
      expect([asked('fullscreen', url), checked('fullscreen', url)]).toEqual([false, false]);
    }
  });
});

describe('the start page', () => {
  it.each([
    ['a page with a map', () => [mapWindow.webContents, { url: startUrl, parent: null }]],
    ['a frame inside it', () => [startWindow.webContents, { url: startUrl, parent: {} }]],
    ['another page in its window', () => [startWindow.webContents, { url: 'https://example.org/', parent: null }]],
    ['a frame that is gone', () => [startWindow.webContents, null]],
  ])('is not obeyed when it is %s', (_what, from) => {
    const [sender, frame] = from();
    const before = electron.saveDialogs;
    pressStart('new', sender as object, frame);
    expect(electron.saveDialogs).toBe(before);
  });

  it('is served with a policy that runs no script', async () => {
    const page = electron.session.call('kwadrant', {}) as Response;
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-/);
    expect(await page.text()).not.toContain('<script');
  });

  it('has a preload that gives the page nothing and passes on real presses only', () => {
    const sent: unknown[] = [];
    const listeners: ((event: object) => void)[] = [];
    class Element {
      constructor(readonly action: string | null) {}
      closest(): Element | null {
        return this.action === null ? null : this;
      }
      getAttribute(): string | null {
        return this.action;
      }
    }
    const context: Record<string, unknown> = {
      document: { addEventListener: (_name: string, listener: (event: object) => void) => listeners.push(listener) },
      Element,
      exports: {},
      require: () => ({ ipcRenderer: { send: (...values: unknown[]) => sent.push(values) } }),
    };
    const before = Object.keys(context);
    runInNewContext(readFileSync(preload, 'utf8'), context);
    const click = (isTrusted: boolean, target: unknown): void => {
      for (const listener of listeners) listener({ isTrusted, target });
    };
    click(false, new Element('new'));
    click(true, new Element(null));
    click(true, null);
    click(true, new Element('recent:1'));
    expect(sent).toEqual([['kwadrant:start', 'recent:1']]);
    expect(Object.keys(context)).toEqual(before);
  });
});

it('has a page whose host sends a strict policy', async () => {
  const answer = await fetch(host('/'));
  await answer.arrayBuffer();
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
});
