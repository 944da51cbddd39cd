/** The desktop shell: windows on maps that a host in its own process serves. */
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { mapExtension, mapsFolder, productVersion } from '../local/folders.js';
import { type Language, errorText, text } from '../local/text.js';
import { readArguments } from './arguments.js';
import type { ElectronApi } from './electron.js';
import { guardContents, guardSession } from './guards.js';
import { HostKeeper, HostTaskError } from './hostKeeper.js';
import type { HostFailure, HostTask, OpenedMap } from './hostMessages.js';
import { menuTemplate } from './menu.js';
import { RecentMaps } from './recentMaps.js';
import { readAction, startPage } from './startPage.js';
import { Trust, shellScheme } from './trust.js';
import { Windows } from './windows.js';

/** Another port than the command's, so that both can run; the same at every start, as pages keep their work by it. */
const usualPort = 4285;
const sample = 'haarlem';

export interface ShellOptions {
  /** Arguments after the program's own. */
  readonly argv: readonly string[];
  /** Relative names start here. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** Built file of the host's process. */
  readonly hostProcess: string;
  /** Built file of the start page's preload. */
  readonly preload: string;
}

/** Call before Electron is ready. Resolves when the first window is asked for; false when another instance runs. */
export async function startShell(electron: ElectronApi, options: ShellOptions): Promise<boolean> {
  const { app, protocol } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.enableSandbox();
  const privileges = { standard: true, secure: true };
  protocol.registerSchemesAsPrivileged([{ scheme: shellScheme, privileges }]);
  const shell = new Shell(electron, options);
  shell.listen();
  await app.whenReady();
  await shell.begin();
  return true;
}

class Shell {
  private readonly trust = new Trust();
  private readonly windows: Windows;
  private readonly keeper: HostKeeper;
  private readonly recent: RecentMaps;
  private stopped = false;

  constructor(
    private readonly electron: ElectronApi,
    private readonly options: ShellOptions,
  ) {
    const { app, utilityProcess } = electron;
    const { port = usualPort, open } = readArguments(options.argv, options.folder);
    this.windows = new Windows(electron, options.language, options.preload);
    this.recent = new RecentMaps(join(app.getPath('userData'), 'recent.json'));
    this.keeper = new HostKeeper({
      fork: () => utilityProcess.fork(options.hostProcess, [], { serviceName: 'Kwadrant host' }),
      maps: mapsFolder(options.env),
      port,
      address: open ? '0.0.0.0' : '127.0.0.1',
      onReady: (url) => void this.hostReady(url),
      onDown: (failure) => void this.hostDown(failure),
    });
  }

  /** Everything that must be in place before the first page exists. */
  listen(): void {
    const { app, ipcMain } = this.electron;
    app.on('web-contents-created', (_event, contents) => guardContents(contents, this.trust));
    app.on('second-instance', (_event, argv, folder) => {
      const { map } = readArguments(argv.slice(1), folder);
      if (map) void this.open(map);
      else if (!this.windows.raiseAny()) this.windows.showStart();
    });
    app.on('open-file', (event, file) => {
      event.preventDefault();
      void app.whenReady().then(() => this.open(file));
    });
    app.on('window-all-closed', () => app.quit());
    app.on('will-quit', (event) => this.willQuit(event));
    ipcMain.on('kwadrant:start', (event, message: unknown) => {
      if (this.windows.isStartPage(event.sender, event.senderFrame)) this.startAction(message);
    });
  }

  /** Shows the map of the command line, else the last one, else the start page. */
  async begin(): Promise<void> {
    const own = this.electron.session.defaultSession;
    guardSession(own, this.trust);
    own.protocol.handle(shellScheme, () => startPage(this.options.language, this.recent.list()));
    this.buildMenu();
    this.keeper.start();
    const { map } = readArguments(this.options.argv, this.options.folder);
    const first = map ?? this.recent.list()[0]?.file;
    if (first === undefined || !(await this.open(first))) this.windows.showStart();
  }

  private say(key: string, params: Record<string, string> = {}): string {
    return text(this.options.language, `desktop.${key}`, params);
  }

  private buildMenu(): void {
    const { Menu } = this.electron;
    const actions = {
      newMap: () => void this.newMap(),
      chooseMap: () => void this.chooseMap(),
      openMap: (file: string) => void this.open(file),
      clearRecent: () => {
        this.recent.clear();
        this.buildMenu();
      },
      saveCopy: () => void this.saveCopy(),
      about: () => void this.tell('info', this.say('about', { version: productVersion() })),
    };
    const mac = this.options.platform === 'darwin';
    const template = menuTemplate(this.options.language, this.recent.list(), actions, mac);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  private startAction(message: unknown): void {
    const action = readAction(message);
    if (action?.kind === 'new') void this.newMap();
    if (action?.kind === 'open') void this.chooseMap();
    if (action?.kind === 'sample') void this.openSample();
    const recent = action?.kind === 'recent' ? this.recent.list()[action.index] : undefined;
    if (recent) void this.open(recent.file);
  }

  /** Opens a map file in a window; false, after telling why, when that cannot be. */
  private async open(file: string): Promise<boolean> {
    return this.show({ kind: 'open', file });
  }

  private async openSample(): Promise<boolean> {
    const file = join(mapsFolder(this.options.env), sample + mapExtension);
    return existsSync(file) ? this.open(file) : this.show({ kind: 'create', file, title: '', sample });
  }

  private async show(task: HostTask): Promise<boolean> {
    const map = (await this.ask(task))?.map;
    if (!map) return false;
    this.recent.add({ file: map.file, title: map.title });
    this.buildMenu();
    this.windows.showMap(map);
    return true;
  }

  private get filters(): { name: string; extensions: string[] }[] {
    return [{ name: this.say('file_type'), extensions: [mapExtension.slice(1)] }];
  }

  private async chooseMap(): Promise<void> {
    const chosen = await this.electron.dialog.showOpenDialog({
      defaultPath: mapsFolder(this.options.env),
      filters: this.filters,
      properties: ['openFile'],
    });
    const [file] = chosen.filePaths;
    if (!chosen.canceled && file) await this.open(file);
  }

  private async newMap(): Promise<void> {
    const file = await this.chooseTarget(this.say('new_name'));
    if (file) await this.show({ kind: 'create', file, title: basename(file, extname(file)), sample: '' });
  }

  private async saveCopy(): Promise<void> {
    const file = this.windows.currentMap();
    if (!file) return this.tell('info', this.say('no_map'));
    const target = await this.chooseTarget(this.say('copy_name', { name: basename(file, mapExtension) }));
    if (!target) return;
    if (await this.ask({ kind: 'copy', file, target })) await this.tell('info', this.say('copied', { file: target }));
  }

  /** A file name from the save dialog, with our extension. */
  private async chooseTarget(name: string): Promise<string | undefined> {
    const chosen = await this.electron.dialog.showSaveDialog({
      defaultPath: join(mapsFolder(this.options.env), name + mapExtension),
      filters: this.filters,
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (chosen.canceled || !chosen.filePath) return undefined;
    return chosen.filePath.endsWith(mapExtension) ? chosen.filePath : chosen.filePath + mapExtension;
  }

  /** What the host answered; undefined, after telling why, when it refused. */
  private async ask(task: HostTask): Promise<{ map: OpenedMap | undefined } | undefined> {
    try {
      return { map: await this.keeper.ask(task) };
    } catch (error) {
      if (!(error instanceof HostTaskError)) throw error;
      await this.tell('error', errorText(this.options.language, error.failure.code, error.failure.params));
      return undefined;
    }
  }

  private async tell(type: 'info' | 'error', message: string): Promise<void> {
    await this.electron.dialog.showMessageBox({ type, message, buttons: [this.say('ok')] });
  }

  private async hostReady(url: string): Promise<void> {
    this.trust.setHost(url);
    for (const file of this.windows.mapFiles()) {
      const map = await this.keeper.ask({ kind: 'open', file }).catch(() => undefined);
      if (map) this.windows.refresh(map);
    }
  }

  /** Windows stay as they are: their pages say that there is no connection and keep what was made. */
  private async hostDown({ code, params }: HostFailure): Promise<void> {
    const { response } = await this.electron.dialog.showMessageBox({
      type: 'error',
      message: errorText(this.options.language, code, params),
      buttons: [this.say('again'), this.say('quit')],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) this.keeper.start();
    else this.electron.app.quit();
  }

  /** All windows are closed by now, so nobody can change anything any more: save, then go. */
  private willQuit(event: { preventDefault: () => void }): void {
    if (this.stopped) return;
    event.preventDefault();
    void this.keeper.stop().then(() => {
      this.stopped = true;
      this.electron.app.quit();
    });
  }
}
