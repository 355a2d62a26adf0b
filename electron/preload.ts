import { contextBridge, ipcRenderer } from 'electron';
import { contract } from '../shared/ipc/contract.ts';
import type { IpcRendererEvent } from 'electron';

/** The hatch: one named method on `window.desk` per entry of the contract. The page never sees a channel or `invoke`. */
const methods = Object.entries(contract).map(([name, entry]) => [
  name,
  entry.kind === 'call' ? createCall(name) : createSubscription(name),
]);

contextBridge.exposeInMainWorld('desk', Object.fromEntries(methods));

function createCall(name: string) {
  return (ask: unknown): Promise<unknown> => ipcRenderer.invoke(name, ask);
}

function createSubscription(name: string) {
  return (listener: (news: unknown) => void): (() => void) => {
    // The event carries `sender`, which is ipcRenderer itself: only the news may go through the hatch.
    const pass = (_event: IpcRendererEvent, news: unknown): void => listener(news);
    ipcRenderer.on(name, pass);
    return () => void ipcRenderer.off(name, pass);
  };
}
