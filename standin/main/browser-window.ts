import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { BrowserWindow as ElectronWindow, WebContents as ElectronContents } from 'electron';
import { asElectron } from '../as-electron.ts';
import { createEvent } from '../create-event.ts';
import { record } from '../records.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';
import { app } from './app.ts';
import { lifecycle } from './lifecycle.ts';
import { frontWindow, windowsById } from './open-windows.ts';
import type { PageSession } from './page-session.ts';
import { requireSafePreferences } from './safe-preferences.ts';
import { WebContents } from './web-contents.ts';

let lastId = 0;

class Window extends PartEmitter {
  readonly id = ++lastId;
  readonly webContents: ElectronContents;
  /** For the stand-in's other parts only. */
  readonly standin: { readonly contents: WebContents };
  private bounds: Rectangle;
  private title: string;
  private visible: boolean;
  private minimized = false;
  private maximized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow');
    if (!lifecycle.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, title = app.name, show = true } = options;
    const preferences = requireSafePreferences(options.webPreferences ?? {});
    record('BrowserWindow.webPreferences', preferences);
    this.bounds = { x, y, width, height };
    this.title = title;
    this.visible = show;
    const contents = new WebContents({ width, height, preferences, closeWindow: () => this.close() });
    this.standin = { contents };
    this.webContents = asElectron<ElectronContents>(contents);
    contents.on('page-title-updated', (_event, given: string) => (this.title = given));
    contents.once('did-finish-load', () => this.emit('ready-to-show', createEvent()));
    windowsById.set(this.id, this);
    app.emit('web-contents-created', createEvent(), this.webContents);
    setImmediate(() => app.emit('browser-window-created', createEvent(), this));
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file);
  }

  // A headless window has no screen to leave; what it was told is what it answers.
  show(): void {
    this.visible = true;
    this.emit('show', createEvent());
  }
  hide(): void {
    this.visible = false;
    this.emit('hide', createEvent());
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    this.webContents.focus();
    this.emit('focus', createEvent());
  }
  isFocused(): boolean {
    return frontWindow() === this;
  }
  minimize(): void {
    this.minimized = true;
    this.emit('minimize', createEvent());
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  maximize(): void {
    this.maximized = true;
    this.emit('maximize', createEvent());
  }
  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize', createEvent());
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isFullScreen(): boolean {
    return false;
  }
  restore(): void {
    this.minimized = false;
    this.emit('restore', createEvent());
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setBackgroundColor(color: string): void {
    record('BrowserWindow.setBackgroundColor', color);
  }
  removeMenu(): void {
    record('BrowserWindow.removeMenu', true);
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }
  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }
  setBounds(bounds: Partial<Rectangle>): void {
    Object.assign(this.bounds, bounds);
    this.standin.contents.standin.withPage((page) => resizeWindow(page, this.bounds));
    this.emit('resize', createEvent());
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  close(): void {
    if (this.isDestroyed()) return;
    const event = createEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.isDestroyed()) return;
    windowsById.delete(this.id);
    this.standin.contents.standin.close();
    this.emit('closed');
    if (windowsById.size > 0 || lifecycle.quitting) return;
    // Electron quits by itself when nobody listens for the last window.
    if (!app.emit('window-all-closed')) app.quit();
  }
  isDestroyed(): boolean {
    return !windowsById.has(this.id);
  }

  static getAllWindows(): ElectronWindow[] {
    return [...windowsById.values()].map((window) => asElectron<ElectronWindow>(window));
  }
  static getFocusedWindow(): ElectronWindow | null {
    return Window.getAllWindows().at(-1) ?? null;
  }
  static fromId(id: number): ElectronWindow | null {
    return Window.getAllWindows().find((window) => window.id === id) ?? null;
  }
  static fromWebContents(contents: ElectronContents): ElectronWindow | null {
    return Window.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
}

export type BrowserWindow = Window;
export const BrowserWindow = refuseUnknown(Window, 'BrowserWindow');

async function resizeWindow({ pipe, targetId }: PageSession, { width, height }: Rectangle): Promise<void> {
  const { windowId } = await pipe.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId });
  await pipe.send('Browser.setContentsSize', { windowId, width, height });
}
