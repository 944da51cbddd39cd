/** The host's side of the desktop shell: starts a host and does what the window's process asks, one task at a time. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Host, startHost } from '../host/host.js';
import { type Addon, loadAddon } from '../host/loadAddon.js';
import { readMethod, readSample } from '../local/content.js';
import type { FromHost, HostFailure, HostStart, HostTask, OpenedMap, ToHost } from './hostMessages.js';

/** An error of a task, with a code of assets/text. */
class TaskError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function failureOf(error: unknown): HostFailure {
  const { code, params } = error as { code?: unknown; params?: Record<string, string> };
  return { code: typeof code === 'string' ? code : 'internal', params: params ?? {} };
}

/** One name for one file, whatever links and dots its path has; a file that is not there keeps its own. */
const realPath = (file: string): string => (existsSync(file) ? realpathSync(file) : file);

export class HostService {
  private host: Host | undefined;
  private addon: Addon | undefined;
  private queue: Promise<void> = Promise.resolve();

  /** `send` carries messages to the window's process; `end` ends this one. */
  constructor(
    private readonly send: (message: FromHost) => void,
    private readonly end: () => void,
  ) {}

  /** Takes one message. Tasks wait for the start and for each other, so that answers come in order. */
  receive(message: ToHost): void {
    this.queue = this.queue.then(() => (message.kind === 'start' ? this.start(message) : this.run(message)));
  }

  private async start({ maps, port, address }: HostStart): Promise<void> {
    try {
      mkdirSync(maps, { recursive: true });
      this.addon = loadAddon();
      this.host = await this.listen(maps, port, address, this.addon);
      this.send({ kind: 'ready', url: this.host.url, port: this.host.port });
    } catch (error) {
      this.send({ kind: 'notStarted', failure: failureOf(error) });
    }
  }

  /** A port that something else took meanwhile is no reason not to start; the links are then new ones. */
  private async listen(maps: string, port: number, address: string, addon: Addon): Promise<Host> {
    try {
      return await startHost({ maps, port, address, addon });
    } catch (error) {
      if (port === 0 || failureOf(error).code !== 'port_in_use') throw error;
      return startHost({ maps, port: 0, address, addon });
    }
  }

  private async run({ id, task }: { id: number; task: HostTask }): Promise<void> {
    try {
      const value = await this.perform(task);
      this.send({ kind: 'done', id, value });
      if (task.kind === 'close') this.end();
    } catch (error) {
      this.send({ kind: 'failed', id, failure: failureOf(error) });
    }
  }

  private async perform(task: HostTask): Promise<OpenedMap | undefined> {
    if (task.kind === 'close') {
      await this.host?.close();
      return undefined;
    }
    if (!this.host || !this.addon) throw new TaskError('host_not_running');
    if (task.kind === 'open') return this.open(this.host, task.file);
    if (task.kind === 'copy') {
      await this.copy(this.host, this.addon, realPath(task.file), task.target);
      return undefined;
    }
    await this.create(this.host, this.addon, task);
    return this.open(this.host, task.file);
  }

  private async open(host: Host, file: string): Promise<OpenedMap> {
    const path = realPath(file);
    const known = served(host, path);
    const mapId = known?.mapId ?? (await host.add(path));
    const title = served(host, path)?.title ?? basename(path);
    return { file: path, title, link: host.links(mapId).facilitator };
  }

  private async create(host: Host, addon: Addon, task: Extract<HostTask, { kind: 'create' }>): Promise<void> {
    const sample = task.sample && readSample(task.sample);
    await this.replace(host, task.file, (beside) => addon.createMap(beside, task.title, readMethod(), sample));
  }

  private async copy(host: Host, addon: Addon, file: string, target: string): Promise<void> {
    await this.replace(host, target, (beside) => addon.copyMap(file, beside));
  }

  /**
   * Makes a file under another name first. The save dialog has asked whether the target may be replaced, but a map
   * that is being served is never replaced: the people on it would go on with a file that is gone.
   */
  private async replace(host: Host, target: string, make: (beside: string) => Promise<void>): Promise<void> {
    if (served(host, realPath(target))) throw new TaskError('file_exists');
    const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
    try {
      await make(beside);
      await rename(beside, target);
    } finally {
      for (const end of ['', '-wal', '-shm']) await rm(beside + end, { force: true });
    }
  }
}

/** The served map with this real path. */
const served = (host: Host, path: string) => host.maps().find(({ file }) => realPath(file) === path);
