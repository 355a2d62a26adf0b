import type { IpcMain as ElectronIpcMain, IpcMainInvokeEvent } from 'electron';
import { PartEmitter } from '../refuse-unknown.ts';

type Handler = Parameters<ElectronIpcMain['handle']>[1];

const handlers = new Map<string, Handler>();

export class IpcMain extends PartEmitter {
  constructor() {
    super('ipcMain');
  }

  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      handlers.delete(channel);
      return handler(event, ...args) as unknown;
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

/** Has the program answer a page's `invoke`; rejects when nobody does. */
export async function answerInvoke(channel: string, event: IpcMainInvokeEvent, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return (await handler(event, ...args)) as unknown;
}
