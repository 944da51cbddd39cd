import { asNextTask } from '../tasks.js';
import type { Answer, Cancel, Channel, Environment, KeyValueStore, Socket, SocketEvents } from './environment.js';

/** A hidden page gets no animation frames; then this is how often it is told of changes. */
const hiddenFrameMs = 250;

/** The environment of a real page. */
export function browserEnvironment(): Environment {
  return {
    now: () => performance.now(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    asNextTask,
    onNextFrame,
    onAwake,
    openSocket,
    fetch: request,
    openChannel,
    tabStorage: keyValueStore(() => window.sessionStorage),
    deviceStorage: keyValueStore(() => window.localStorage),
  };
}

/** A telephone that comes out of a pocket says `online` only when its network went away in between. */
function onAwake(run: () => void): Cancel {
  const looked = () => {
    if (document.visibilityState === 'visible') run();
  };
  window.addEventListener('online', run);
  document.addEventListener('visibilitychange', looked);
  return () => {
    window.removeEventListener('online', run);
    document.removeEventListener('visibilitychange', looked);
  };
}

/** Both are asked for, since a page may be hidden between asking and drawing. */
function onNextFrame(run: () => void): Cancel {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const once = () => {
    cancel();
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, hiddenFrameMs);
  return cancel;
}

function openSocket(path: string, protocols: readonly string[], events: SocketEvents): Socket {
  const address = new URL(path, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  const socket = new WebSocket(address, [...protocols]);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => events.open();
  socket.onclose = (event) => events.close(event.code, event.reason);
  socket.onmessage = (event: MessageEvent<unknown>) => {
    // A text message is no message of the wire; as no bytes at all it is refused like any other nonsense.
    events.message(event.data instanceof ArrayBuffer ? new Uint8Array(event.data) : new Uint8Array(0));
  };
  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
    },
    close: () => socket.close(),
    get unsent() {
      return socket.bufferedAmount;
    },
  };
}

async function request(
  path: string,
  method: 'GET' | 'PUT' | 'POST',
  headers: Record<string, string>,
  body?: Uint8Array,
): Promise<Answer> {
  const init: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store' };
  if (body !== undefined) init.body = body.slice();
  const response = await fetch(path, init);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function openChannel(name: string, receive: (message: unknown) => void): Channel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => receive(event.data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Even naming a blocked storage throws, so it is asked for anew each time. */
function keyValueStore(storage: () => Storage): KeyValueStore {
  const attempt = <T>(run: () => T, otherwise: T): T => {
    try {
      return run();
    } catch {
      return otherwise;
    }
  };
  return {
    keys: () => attempt(() => Object.keys(storage()), []),
    get: (key) => attempt(() => storage().getItem(key) ?? undefined, undefined),
    set: (key, value) =>
      attempt(() => {
        storage().setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt(() => storage().removeItem(key), undefined),
  };
}
