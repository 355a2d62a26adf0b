import { randomBytes } from 'node:crypto';
import type { DevtoolsPipe } from '../chromium/devtools-pipe.ts';
import { FROM_BACK_ROOM, ISOLATED_WORLD, TO_BACK_ROOM, type FromPage, type PreloadProcess } from '../page/messages.ts';
import type { ToPage } from '../page/messages.ts';
import { isolatedWorldScript, mainWorldScript } from '../page/scripts.ts';
import type { PausedRequest } from './answer-request.ts';
import { openTarget } from './page-targets.ts';

export type WindowOpened = { url: string; windowName: string; windowFeatures: string[]; userGesture: boolean };
type Frame = { id: string; parentId?: string; url: string; urlFragment?: string };
type Context = { id: number; name: string; auxData: { frameId: string } };

/** What a page reports to whoever shows it. Addresses are Chromium's. */
export type PageListener = {
  message(message: FromPage): void;
  navigated(address: string, within: boolean): void;
  domReady(): void;
  loaded(): void;
  crashed(): void;
  titled(title: string): void;
  logged(level: string, text: string): void;
  opened(window: WindowOpened): void;
  requested(request: PausedRequest): void;
};

export type PageWishes = {
  readonly width: number;
  readonly height: number;
  readonly preloads: readonly string[];
  readonly machine: PreloadProcess;
};

/** One page of Chromium, and the one DevTools session through which the stand-in drives it. */
export class PageSession {
  readonly pipe: DevtoolsPipe;
  readonly targetId: string;
  readonly frameId: string;
  private readonly sessionId: string;
  /** The isolated world of the main frame's present document; null between documents. */
  private preloadWorld: number | null = null;

  private constructor(pipe: DevtoolsPipe, targetId: string, sessionId: string, frameId: string) {
    this.pipe = pipe;
    this.targetId = targetId;
    this.sessionId = sessionId;
    this.frameId = frameId;
  }

  static async open(pipe: DevtoolsPipe, wishes: PageWishes, listener: PageListener): Promise<PageSession> {
    const targetId = await openTarget(pipe, wishes);
    const attached = await pipe.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const { frameTree } = await pipe.send<{ frameTree: { frame: Frame } }>('Page.getFrameTree', {}, attached.sessionId);
    const page = new PageSession(pipe, targetId, attached.sessionId, frameTree.frame.id);
    page.listen(listener);
    await page.prepare(wishes);
    return page;
  }

  send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    return this.pipe.send<Result>(method, params, this.sessionId);
  }

  /** Hands a message to the preload's world; dropped between documents, as Electron drops it. */
  deliver(message: ToPage): void {
    if (this.preloadWorld === null) return;
    const expression = `${FROM_BACK_ROOM}(${JSON.stringify(message)})`;
    // Refused when the document went away in the meantime, and with it whoever waited for the message.
    this.send('Runtime.evaluate', { contextId: this.preloadWorld, expression }).catch(() => {});
  }

  private on<Params>(method: string, listener: (params: Params) => void): void {
    this.pipe.on(method, listener, this.sessionId);
  }

  private listen(listener: PageListener): void {
    this.on<{ context: Context }>('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === ISOLATED_WORLD && context.auxData.frameId === this.frameId) this.preloadWorld = context.id;
    });
    this.on('Runtime.executionContextsCleared', () => (this.preloadWorld = null));
    this.on<{ name: string; payload: string; executionContextId: number }>('Runtime.bindingCalled', (call) => {
      // Only the main frame's preload may speak; sub-frames get no preload, and a late document no answer.
      if (call.name !== TO_BACK_ROOM || call.executionContextId !== this.preloadWorld) return;
      listener.message(JSON.parse(call.payload) as FromPage);
    });
    this.on<{ frame: Frame }>('Page.frameNavigated', ({ frame }) => {
      if (frame.id === this.frameId) listener.navigated(frame.url + (frame.urlFragment ?? ''), false);
    });
    this.on<{ frameId: string; url: string }>('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.frameId) listener.navigated(url, true);
    });
    this.on('Page.domContentEventFired', () => listener.domReady());
    this.on('Page.loadEventFired', () => listener.loaded());
    this.on('Inspector.targetCrashed', () => listener.crashed());
    this.on<WindowOpened>('Page.windowOpen', (window) => listener.opened(window));
    this.on<PausedRequest>('Fetch.requestPaused', (request) => listener.requested(request));
    this.on<{ type: string; args: { value?: unknown; description?: string }[] }>('Runtime.consoleAPICalled', (call) => {
      listener.logged(call.type, call.args.map((arg) => String(arg.value ?? arg.description)).join(' '));
    });
    this.pipe.on<{ targetInfo: { targetId: string; title: string } }>('Target.targetInfoChanged', ({ targetInfo }) => {
      if (targetInfo.targetId === this.targetId) listener.titled(targetInfo.title);
    });
  }

  private async prepare({ preloads, machine }: PageWishes): Promise<void> {
    const secret = `standin${randomBytes(12).toString('hex')}`;
    await Promise.all(['Page.enable', 'Runtime.enable', 'Inspector.enable'].map((method) => this.send(method)));
    await this.send('Runtime.addBinding', { name: TO_BACK_ROOM, executionContextName: ISOLATED_WORLD });
    // The receiving end in the page's own world must stand before any preload exposes something.
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) });
    for (const preload of preloads) {
      const source = isolatedWorldScript(secret, preload, machine);
      await this.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: ISOLATED_WORLD });
    }
    await this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }
}
