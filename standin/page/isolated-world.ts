import type { BridgeResult, FromPage, PreloadProcess, ToPage } from './messages.ts';
import type { Base64, WireCodec } from './wire-codec.ts';

export type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: object,
) => void;

/**
 * Runs in the world beside the page's own and gives a sandboxed preload what Electron gives it: `require('electron')`
 * with ipcRenderer and contextBridge, and a small `process`.
 *
 * Sent to the page as text (`toString`), so it may use nothing from outside itself.
 */
export function isolatedWorld(
  names: { secret: string; toBackRoom: string; fromBackRoom: string },
  createCodec: (base64: Base64) => WireCodec,
  machine: PreloadProcess,
  preload: Preload,
): void {
  if (window.top !== window) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  type Fields = Record<string, unknown>;
  const { secret } = names;
  const room = globalThis as unknown as Fields;
  const functionMark = `${secret}function`;
  const codec = createCodec({ encode: (bytes) => bytes.toBase64(), decode: (text) => Uint8Array.fromBase64(text) });
  const shown = new Map<number, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  // ---- to and from the back room
  const post = (message: FromPage) => (room[names.toBackRoom] as (text: string) => void)(JSON.stringify(message));
  room[names.fromBackRoom] = (message: ToPage) => {
    if (message.kind === 'push') {
      const args = codec.decode(message.args) as unknown[];
      for (const listener of listeners.get(message.channel)?.slice() ?? []) {
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      }
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') call?.resolve(codec.decode(message.value));
    else call?.reject(new Error(message.message));
  };
  const ipcRenderer = refuse('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const encoded = codec.encode(args);
        waiting.set(id, { resolve, reject });
        post({ kind: 'invoke', id, channel, args: encoded });
      }),
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, args: codec.encode(args) }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      const left = listeners.get(channel) ?? [];
      const index = left.lastIndexOf(listener);
      if (index >= 0) listeners.set(channel, left.toSpliced(index, 1));
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  // ---- to and from the page's own world (main-world.ts)
  const tell = (name: string, detail: object) => document.dispatchEvent(new CustomEvent(secret + name, { detail }));
  const isPlain = (value: unknown): value is Fields =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const mapFields = (fields: Fields, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(value)]));
  function outward(value: unknown): unknown {
    if (typeof value === 'function') {
      shown.set(++lastId, value as (...args: unknown[]) => unknown);
      return { [functionMark]: lastId };
    }
    if (Array.isArray(value)) return value.map(outward);
    return isPlain(value) ? mapFields(value, outward) : value;
  }
  function inward(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(inward);
    if (!isPlain(value)) return value;
    const id = value[functionMark];
    if (id !== undefined) return (...args: unknown[]) => void tell('callback', { id, args });
    return mapFields(value, inward);
  }
  function callShown(id: number, args: unknown): BridgeResult {
    try {
      const result = shown.get(id)!(...(inward(args) as unknown[]));
      if (!(result instanceof Promise)) return { value: outward(result) };
      const promise = ++lastId;
      result.then(
        (value) => tell('settled', { promise, value: outward(value) }),
        (problem: unknown) => tell('settled', { promise, error: sentence(problem) }),
      );
      return { promise };
    } catch (problem) {
      return { error: sentence(problem) };
    }
  }
  const sentence = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));
  document.addEventListener(`${secret}call`, (event) => {
    const { detail } = event as CustomEvent<{ id: number; args: unknown } | null>;
    if (detail) tell('returned', callShown(detail.id, detail.args));
  });
  const contextBridge = refuse('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => void tell('expose', { key, shape: outward(api) }),
  });

  // ---- the preload itself
  function refuse<Part extends object>(part: string, built: Part): Part {
    return new Proxy(built, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
        throw new Error(`stand-in: ${part}.${key} is not built`);
      },
    });
  }
  const electron = refuse('electron', { ipcRenderer, contextBridge });
  const module = { exports: {} };
  const process = { ...machine, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true };
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`); // what a sandboxed preload may load ends here
  };
  preload(require, module, module.exports, process);
}
