import type { Session, WebContents as ElectronContents, WebFrameMain } from 'electron';
import type {
  HandlerDetails,
  NativeImage,
  PrintToPDFOptions,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { asElectron } from '../as-electron.ts';
import { record } from '../records.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';
import { lifecycle } from './lifecycle.ts';
import { contentsById, contentsByTarget } from './open-windows.ts';
import { PageDriver } from './page-driver.ts';
import { capturePage, printPage, zoomPage } from './page-output.ts';
import { program } from './program.ts';
import { sessionRules } from './session.ts';
import { createMainFrame } from './web-frame.ts';

let lastId = 0;

/** How a window builds its page. */
export type ContentsWishes = {
  readonly width: number;
  readonly height: number;
  readonly preferences: WebPreferences;
  /** Called when the page is to close, as its window closes with it. */
  closeWindow(): void;
};

export class WebContents extends PartEmitter {
  readonly id = ++lastId;
  readonly session = asElectron<Session>(sessionRules.session);
  readonly mainFrame: WebFrameMain;
  /** For the stand-in's other parts only. */
  readonly standin: PageDriver;
  private readonly wishes: ContentsWishes;
  private factor = 1;

  constructor(wishes: ContentsWishes) {
    super('webContents');
    this.wishes = wishes;
    this.standin = new PageDriver(this, lifecycle.chromium!.pipe, {
      width: wishes.width,
      height: wishes.height,
      preloads: wishes.preferences.preload ? [wishes.preferences.preload] : [],
      machine: {
        platform: process.platform,
        arch: process.arch,
        versions: { ...process.versions },
        argv: wishes.preferences.additionalArguments ?? [],
      },
    });
    this.mainFrame = createMainFrame(
      () => this.getURL(),
      () => String(this.id),
      (code) => this.executeJavaScript(code),
    );
    contentsById.set(this.id, this);
  }

  loadURL(url: string): Promise<void> {
    return this.standin.load(url);
  }
  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(path.resolve(program.folder, file)).href);
  }
  reload(): void {
    this.standin.reload();
  }
  getURL(): string {
    return this.standin.address;
  }
  getTitle(): string {
    return this.standin.title;
  }
  getType(): 'window' {
    return 'window';
  }
  isDestroyed(): boolean {
    return !contentsById.has(this.id);
  }
  isCrashed(): boolean {
    return this.standin.hasCrashed;
  }
  getLastWebPreferences(): WebPreferences {
    return this.wishes.preferences;
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    this.standin.push(channel, args);
  }
  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.standin.windowOpenHandler = handler;
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    type Outcome = {
      result: { value?: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    const page = await this.standin.page;
    const wish = { expression: code, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await page.send<Outcome>('Runtime.evaluate', wish);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printPage(await this.standin.page, options);
  }
  async capturePage(): Promise<NativeImage> {
    return asElectron<NativeImage>(refuseUnknown(await capturePage(await this.standin.page), 'nativeImage'));
  }
  forcefullyCrashRenderer(): void {
    // The answer never comes: the page that would give it is what goes.
    this.standin.withPage((page) => void page.send('Page.crash').catch(() => {}));
  }

  get zoomFactor(): number {
    return this.factor;
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }
  get zoomLevel(): number {
    return Math.log(this.factor) / Math.log(1.2);
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }
  getZoomFactor(): number {
    return this.factor;
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.factor = factor;
    this.standin.withPage((page) => zoomPage(page, factor));
  }
  getZoomLevel(): number {
    return this.zoomLevel;
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }
  setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    record('webContents.setVisualZoomLevelLimits', [minimum, maximum]);
    return Promise.resolve();
  }
  setIgnoreMenuShortcuts(ignore: boolean): void {
    record('webContents.setIgnoreMenuShortcuts', ignore);
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    record('webContents.setWebRTCIPHandlingPolicy', policy);
  }
  openDevTools(): void {
    record('webContents.openDevTools', true);
  }
  focus(): void {
    this.standin.withPage((page) => page.send('Page.bringToFront'));
  }
  close(): void {
    this.wishes.closeWindow();
  }

  static fromId(id: number): ElectronContents | undefined {
    return contentsById.has(id) ? asElectron<ElectronContents>(contentsById.get(id)!) : undefined;
  }
  static fromDevToolsTargetId(targetId: string): ElectronContents | undefined {
    const found = contentsByTarget.get(targetId);
    return found && asElectron<ElectronContents>(found);
  }
  static getAllWebContents(): ElectronContents[] {
    return [...contentsById.values()].map((contents) => asElectron<ElectronContents>(contents));
  }
}

export const webContents = refuseUnknown(WebContents, 'webContents');
