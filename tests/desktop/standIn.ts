/**
 * A stand-in for Electron, whose binary is not on every computer. It records what the shell asks for and lets a test
 * play the user; only the host's process in it is real: an ordinary Node process with the built entry and the real
 * native module.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ElectronApi } from '../../plugin/desktop/electron.js';

const parentPort = new URL('./parentPort.mjs', import.meta.url).href;
export const hostProcess = fileURLToPath(new URL('../../build/plugin/desktop/hostProcess.js', import.meta.url));

type Handler = (...values: never[]) => unknown;

/** An event that can be prevented, with more values beside. */
export function preventable<T extends object>(more: T): T & { prevented: boolean; preventDefault(): void } {
  const event = {
    ...more,
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
  };
  return event;
}

export class StandInContents extends EventEmitter {
  openHandler: Handler | undefined;

  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly urls: string[] = [];
  closed = false;
  raised = 0;

  constructor(readonly options: { webPreferences: Record<string, unknown> }) {
    super();
  }

  loadURL(url: string): Promise<void> {
    this.urls.push(url);
    return Promise.resolve();
  }

  get url(): string {
    return this.urls.at(-1) ?? '';
  }

  isMinimized(): boolean {
    return false;
  }

  show(): void {
    this.raised++;
  }

  focus(): void {
    this.raised++;
  }

  close(): void {
    this.closed = true;
    this.emit('closed');
  }
}

/** The host's process as a utility process looks from outside. */
class StandInChild extends EventEmitter {
  constructor(readonly child: ChildProcess) {
    super();
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  postMessage(message: object): void {
    if (this.child.connected) this.child.send(message);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

class StandInSession {
  readonly handlers = new Map<string, Handler>();
  readonly protocol = { handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler) };
  readonly webRequest = {
    onBeforeRequest: (_filter: unknown, handler: Handler) => void this.handlers.set('request', handler),
  };

  setPermissionRequestHandler(handler: Handler): void {
    this.handlers.set('permissionRequest', handler);
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.handlers.set('permissionCheck', handler);
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.handlers.set('device', handler);
  }

  /** Calls a handler that the shell set. */
  call(name: string, ...values: unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`the shell set no handler for ${name}`);
    return (handler as (...values: unknown[]) => unknown)(...values);
  }
}

export interface MenuItem {
  label?: string;
  role?: string;
  enabled?: boolean;
  submenu?: MenuItem[];
  click?: () => void;
}

export class StandIn {
  /** What the shell did before Electron was ready, in order. */
  readonly early: string[] = [];
  readonly windows: StandInWindow[] = [];
  readonly children: StandInChild[] = [];
  readonly session = new StandInSession();
  readonly ipc = new EventEmitter();
  /** Every message box, and what the user answers to the next dialogs. */
  readonly told: { message: string; buttons: string[] }[] = [];
  readonly answers = { box: 0, open: [] as string[], save: undefined as string | undefined };
  readonly app: EventEmitter;
  menu: MenuItem[] = [];
  focused: StandInWindow | undefined;
  lock = true;
  quits = 0;
  saveDialogs = 0;

  constructor(
    private readonly userData: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.app = Object.assign(new EventEmitter(), {
      isPackaged: false,
      requestSingleInstanceLock: () => this.lock,
      enableSandbox: () => void this.early.push('sandbox'),
      whenReady: () => Promise.resolve(void this.early.push('ready')),
      getPath: () => this.userData,
      quit: () => void this.quits++,
    });
  }

  /** As the shell takes it. The cast is the one place where the stand-in claims to be the real thing. */
  get api(): ElectronApi {
    const newWindow = (options: StandInWindow['options']): StandInWindow => this.newWindow(options);
    const BrowserWindow = Object.assign(
      function (this: unknown, options: StandInWindow['options']) {
        return newWindow(options);
      },
      { getFocusedWindow: () => this.focused ?? null },
    );
    const api = {
      app: this.app,
      BrowserWindow,
      Menu: {
        buildFromTemplate: (template: MenuItem[]) => template,
        setApplicationMenu: (menu: MenuItem[]) => void (this.menu = menu),
      },
      dialog: this.dialog,
      ipcMain: this.ipc,
      protocol: { registerSchemesAsPrivileged: () => void this.early.push('scheme') },
      session: { defaultSession: this.session },
      utilityProcess: { fork: (path: string) => this.fork(path) },
    };
    return api as unknown as ElectronApi;
  }

  /** Presses a menu item by the path of its labels. */
  press(...labels: readonly string[]): void {
    let items = this.menu;
    let item: MenuItem | undefined;
    for (const label of labels) {
      item = items.find((candidate) => candidate.label === label);
      if (!item) throw new Error(`no menu item ${label} among ${items.map((other) => other.label).join(', ')}`);
      items = item.submenu ?? [];
    }
    item?.click?.();
  }

  /** Ends every process that the shell started. */
  async end(): Promise<void> {
    for (const { child } of this.children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
  }

  private readonly dialog = {
    showMessageBox: (box: { message: string; buttons: string[] }) => {
      this.told.push(box);
      return Promise.resolve({ response: this.answers.box });
    },
    showMessageBoxSync: (_window: unknown, box: { message: string; buttons: string[] }) => {
      this.told.push(box);
      return this.answers.box;
    },
    showOpenDialog: () => Promise.resolve({ canceled: this.answers.open.length === 0, filePaths: this.answers.open }),
    showSaveDialog: () => {
      this.saveDialogs++;
      return Promise.resolve({ canceled: !this.answers.save, filePath: this.answers.save ?? '' });
    },
  };

  private newWindow(options: StandInWindow['options']): StandInWindow {
    const window = new StandInWindow(options);
    this.windows.push(window);
    this.app.emit('web-contents-created', {}, window.webContents);
    return window;
  }

  private fork(path: string): StandInChild {
    const child = new StandInChild(
      fork(path, [], { execArgv: ['--import', parentPort], env: { ...process.env, ...this.env }, silent: true }),
    );
    this.children.push(child);
    return child;
  }
}
