import { beforeAll, expect, test, vi } from 'vitest';
import { contract } from '../shared/ipc/contract.ts';

type Listener = (event: unknown, news: unknown) => void;

/** Electron's half of the hatch, which exists only inside a window: what was exposed, invoked and listened to. */
const electron = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (...given: unknown[]) => unknown>>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<unknown>>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => electron.exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: (...given: unknown[]) => (electron.invoked.push(given), Promise.resolve('the answer')),
    on: (name: string, listener: unknown) => electron.listeners.set(name, new Set([listener])),
    off: (name: string, listener: unknown) => electron.listeners.get(name)?.delete(listener),
  },
}));

beforeAll(() => import('./preload.ts'));

test('the page gets one thing, `desk`, with one function for each entry of the contract and nothing else', () => {
  expect([...electron.exposed.keys()]).toEqual(['desk']);
  const desk = electron.exposed.get('desk') ?? {};
  expect(Object.keys(desk)).toEqual(Object.keys(contract));
  expect(Object.values(desk).every((method) => typeof method === 'function')).toBe(true);
});

test('a call hands over its question and nothing more', async () => {
  const answer = await electron.exposed.get('desk')?.['documents.open']?.({ documentId: 'a' }, 'more', 'and more');
  expect(answer).toBe('the answer');
  expect(electron.invoked).toEqual([['documents.open', { documentId: 'a' }]]);
});

test("a listener hears the news without Electron's event, until it is undone", () => {
  const heard: unknown[][] = [];
  const undo = electron.exposed.get('desk')?.['documents.changed']?.((...news: unknown[]) => heard.push(news));
  const listening = electron.listeners.get('documents.changed') ?? new Set();
  for (const listener of listening) (listener as Listener)({ sender: 'ipcRenderer' }, { rows: [] });
  expect(heard).toEqual([[{ rows: [] }]]);
  expect((undo as () => unknown)()).toBeUndefined();
  expect(listening.size).toBe(0);
});
