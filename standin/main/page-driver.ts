import type { HandlerDetails, IpcMainEvent, IpcMainInvokeEvent, WindowOpenHandlerResponse } from 'electron';
import { asElectron } from '../as-electron.ts';
import type { DevtoolsPipe } from '../chromium/devtools-pipe.ts';
import { createEvent } from '../create-event.ts';
import type { FromPage } from '../page/messages.ts';
import { wire } from '../page/node-wire.ts';
import { answerRequest, type PausedRequest } from './answer-request.ts';
import { answerInvoke, ipcMain } from './ipc-main.ts';
import { emulateTheme } from './native-theme.ts';
import { contentsById, contentsByTarget } from './open-windows.ts';
import { toChromiumAddress, toProgramAddress } from './page-address.ts';
import { PageSession, type PageListener, type PageWishes, type WindowOpened } from './page-session.ts';
import { applyPermissions } from './permissions.ts';
import { reportUnlessGone } from './report.ts';
import { sessionRules } from './session.ts';
import type { WebContents } from './web-contents.ts';
import { createMainFrame } from './web-frame.ts';

type WindowOpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

/** What stands behind one `webContents`: opens its page, turns Chromium's news into Electron's events, and answers. */
export class PageDriver implements PageListener {
  readonly page: Promise<PageSession>;
  address = '';
  title = '';
  hasCrashed = false;
  windowOpenHandler: WindowOpenHandler | null = null;
  private readonly contents: WebContents;
  /** Where the program itself is sending the page: its own wishes are not asked about. */
  private ownAddress: string | null = null;
  private lastOpened: WindowOpened | null = null;
  private targetId = '';

  constructor(contents: WebContents, pipe: DevtoolsPipe, wishes: PageWishes) {
    this.contents = contents;
    this.page = PageSession.open(pipe, wishes, this).then(async (page) => {
      this.targetId = page.targetId;
      contentsByTarget.set(page.targetId, contents);
      await emulateTheme(page);
      await applyPermissions(pipe, sessionRules.permissions, contents);
      return page;
    });
    // Whoever uses the page hears of a failure; one that nobody used must not go unseen either.
    this.page.catch(reportUnlessGone);
  }

  // ---- what the program asks
  async load(url: string): Promise<void> {
    const page = await this.page;
    this.ownAddress = url;
    this.contents.emit('did-start-loading');
    try {
      const loaded = new Promise((resolve) => this.contents.once('did-finish-load', resolve));
      const { errorText } = await page.send<{ errorText?: string }>('Page.navigate', { url: toChromiumAddress(url) });
      if (errorText) throw this.failToLoad(url, errorText);
      await loaded;
    } finally {
      this.ownAddress = null;
    }
  }

  /** Does something with the page once it is there, for callers whom Electron gives nothing to wait for. */
  withPage(action: (page: PageSession) => unknown): void {
    this.page.then(action).catch(reportUnlessGone);
  }

  /** The window is closing: the page goes, and nobody finds it any more. */
  close(): void {
    this.withPage(({ pipe, targetId }) => pipe.send('Target.closeTarget', { targetId }));
    contentsById.delete(this.contents.id);
    contentsByTarget.delete(this.targetId);
    this.contents.emit('destroyed', createEvent());
  }

  reload(): void {
    this.ownAddress = this.address;
    this.contents.once('did-finish-load', () => (this.ownAddress = null));
    this.withPage((page) => page.send('Page.reload'));
  }

  isLoadingOwn(url: string): boolean {
    return this.ownAddress?.split('#')[0] === url.split('#')[0];
  }

  push(channel: string, args: unknown[]): void {
    const encoded = wire.encode(args);
    this.withPage((page) => page.deliver({ kind: 'push', channel, args: encoded }));
  }

  applyPermissions(): void {
    this.withPage(({ pipe }) => applyPermissions(pipe, sessionRules.permissions, this.contents));
  }

  // ---- popups
  get hasOpenedWindow(): boolean {
    return this.lastOpened !== null;
  }

  /** Asks the program about the window that the page has just tried to open; without a handler Electron allows it. */
  decideAboutWindow(): 'allow' | 'deny' {
    const opened = this.lastOpened;
    this.lastOpened = null;
    if (!this.windowOpenHandler) return 'allow';
    const details = {
      url: toProgramAddress(opened?.url ?? ''),
      frameName: opened?.windowName ?? '',
      features: (opened?.windowFeatures ?? []).join(','),
      disposition: 'foreground-tab' as const,
      referrer: { url: this.address, policy: 'strict-origin-when-cross-origin' as const },
    };
    return this.windowOpenHandler(details).action;
  }

  // ---- what Chromium reports
  opened(window: WindowOpened): void {
    this.lastOpened = window;
  }
  requested(paused: PausedRequest): void {
    this.withPage((page) => answerRequest(page, this.contents, paused));
  }
  navigated(address: string, within: boolean): void {
    this.address = toProgramAddress(address);
    this.hasCrashed = false;
    if (within) this.contents.emit('did-navigate-in-page', createEvent(), this.address, true);
    else this.contents.emit('did-navigate', createEvent(), this.address, 200, 'OK');
  }
  domReady(): void {
    this.contents.emit('dom-ready', createEvent());
  }
  loaded(): void {
    this.contents.emit('did-finish-load', createEvent());
    this.contents.emit('did-stop-loading');
  }
  titled(title: string): void {
    if (title === this.title) return;
    this.title = title;
    this.contents.emit('page-title-updated', createEvent(), title, true);
  }
  crashed(): void {
    this.hasCrashed = true;
    this.contents.emit('render-process-gone', createEvent(), { reason: 'crashed', exitCode: 1 });
  }
  logged(level: string, message: string): void {
    this.contents.emit('console-message', createEvent({ level, message, lineNumber: 0, sourceId: this.address }));
  }
  message(message: FromPage): void {
    const args = wire.decode(message.args) as unknown[];
    if (message.kind === 'send') {
      const reply = (channel: string, ...answer: unknown[]) => this.push(channel, answer);
      const event = createEvent({ ...this.sender(), reply, ports: [] });
      ipcMain.emit(message.channel, asElectron<IpcMainEvent>(event), ...args);
    } else {
      this.answer(message.id, message.channel, args).catch(reportUnlessGone);
    }
  }

  private async answer(id: number, channel: string, args: unknown[]): Promise<void> {
    const page = await this.page;
    try {
      const event = asElectron<IpcMainInvokeEvent>(createEvent(this.sender()));
      page.deliver({ kind: 'answer', id, value: wire.encode(await answerInvoke(channel, event, args)) });
    } catch (problem) {
      const sentence = `Error invoking remote method '${channel}': ${String(problem)}`;
      page.deliver({ kind: 'failure', id, message: sentence });
    }
  }

  /** Who speaks: the main frame, at the address it has now (a later navigation must not change what was said). */
  private sender() {
    const { address, contents } = this;
    const { frameToken } = contents.mainFrame;
    const senderFrame = createMainFrame(
      () => address,
      () => frameToken,
      (code) => contents.executeJavaScript(code),
    );
    return { sender: contents, senderFrame, processId: 1, frameId: 1, type: 'frame' as const };
  }

  private failToLoad(url: string, errorText: string): Error {
    const code = errorText.replace('net::', '');
    this.contents.emit('did-fail-load', createEvent(), -2, code, url, true);
    return Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, url });
  }
}
