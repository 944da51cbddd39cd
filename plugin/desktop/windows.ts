/** The windows: one a map, and the start page when there is none. */
import type * as Electron from 'electron';
import { type Language, text } from '../local/text.js';
import type { ElectronApi } from './electron.js';
import type { OpenedMap } from './hostMessages.js';
import { startUrl } from './trust.js';

/** Chromium's code for a load that was broken off by another one, which is no failure. */
const aborted = -3;

interface MapWindow {
  readonly window: Electron.BrowserWindow;
  map: OpenedMap;
  /** The page could not be loaded, because the host was down at that moment. */
  failed: boolean;
}

export class Windows {
  private readonly maps = new Map<string, MapWindow>();
  private start: Electron.BrowserWindow | undefined;

  constructor(
    private readonly electron: ElectronApi,
    private readonly language: Language,
    /** Path of the start page's preload. */
    private readonly preload: string,
  ) {}

  /** The file of the map in the window that has the focus, or of the only one. */
  currentMap(): string | undefined {
    const focused = this.electron.BrowserWindow.getFocusedWindow();
    const all = [...this.maps.values()];
    return (all.find(({ window }) => window === focused) ?? (all.length === 1 ? all[0] : undefined))?.map.file;
  }

  /** Files of the maps that have a window. */
  mapFiles(): string[] {
    return [...this.maps.keys()];
  }

  /** True for the page that may ask the shell for something: the start page itself, and no frame inside it. */
  isStartPage(sender: Electron.WebContents, frame: Electron.WebFrameMain | null): boolean {
    return sender === this.start?.webContents && frame?.url === startUrl && frame.parent === null;
  }

  /** Shows a map in its own window, in front when it has one already. */
  showMap(map: OpenedMap): void {
    const there = this.maps.get(map.file);
    if (there) return raise(there.window);
    const window = this.create({});
    const entry: MapWindow = { window, map, failed: false };
    this.maps.set(map.file, entry);
    window.on('closed', () => this.maps.delete(map.file));
    window.webContents.on('did-fail-load', (_event, code, _words, _url, isMainFrame) => {
      if (isMainFrame && code !== aborted) entry.failed = true;
    });
    this.load(window, map.link);
    this.start?.close();
  }

  /** Shows the start page, or brings it to the front with what it lists now. */
  showStart(): void {
    if (!this.start) {
      this.start = this.create({ preload: this.preload });
      this.start.on('closed', () => (this.start = undefined));
    }
    this.load(this.start, startUrl);
    raise(this.start);
  }

  /** Brings any window to the front; false when there is none. */
  raiseAny(): boolean {
    const [window] = [...this.maps.values()].map((entry) => entry.window).concat(this.start ?? []);
    if (window) raise(window);
    return window !== undefined;
  }

  /** The host is up again: its pages come back by themselves, but one that failed to load, or moved, must be told. */
  refresh(map: OpenedMap): void {
    const entry = this.maps.get(map.file);
    if (!entry || (!entry.failed && entry.map.link === map.link)) return;
    entry.failed = false;
    entry.map = map;
    this.load(entry.window, map.link);
  }

  private load(window: Electron.BrowserWindow, url: string): void {
    // A failure comes as the event did-fail-load too, which knows whether it matters.
    window.loadURL(url).catch(() => undefined);
  }

  private create(extra: Electron.WebPreferences): Electron.BrowserWindow {
    const window = new this.electron.BrowserWindow({
      width: 1280,
      height: 800,
      minWidth: 360,
      minHeight: 480,
      title: 'Kwadrant',
      backgroundColor: '#FBFAF7',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        // Its dictionaries would be fetched from the internet.
        spellcheck: false,
        devTools: !this.electron.app.isPackaged,
        ...extra,
      },
    });
    window.webContents.on('will-prevent-unload', (event) => {
      if (this.mayLeave(window)) event.preventDefault();
    });
    return window;
  }

  /** The page has unsaved work. Electron shows no question of its own, and then the window would simply not close. */
  private mayLeave(window: Electron.BrowserWindow): boolean {
    const answer = this.electron.dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: text(this.language, 'desktop.unsaved'),
      buttons: [text(this.language, 'desktop.stay'), text(this.language, 'desktop.leave')],
      defaultId: 0,
      cancelId: 0,
    });
    return answer === 1;
  }
}

function raise(window: Electron.BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
