import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } };
type News = { readonly method: string; readonly params: unknown; readonly sessionId?: string };
type Waiting = { readonly method: string; resolve(result: unknown): void; reject(problem: Error): void };

/** Chromium's DevTools protocol over a pair of pipes: JSON messages, each closed by a zero byte. */
export class DevtoolsPipe {
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly waiting = new Map<number, Waiting>();
  private readonly toChromium: Writable;
  private pieces: Buffer[] = [];
  private lastId = 0;
  private closed = false;

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.toChromium = toChromium;
    fromChromium.on('data', (bytes: Buffer) => this.take(bytes));
    fromChromium.on('close', () => this.close());
    // A write after Chromium is gone ends in close() through the other pipe; the write itself has nothing to add.
    toChromium.on('error', () => this.close());
  }

  /** Asks Chromium, or one page of it by its session. Rejects with the method's name when refused or when Chromium ends. */
  send<Result = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    if (this.closed) return Promise.reject(new ChromiumGone(method));
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      this.waiting.set(id, { method, resolve: (result) => resolve(result as Result), reject });
      this.toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  on<Params>(method: string, listener: (params: Params) => void, sessionId = ''): void {
    this.news.on(`${sessionId}|${method}`, listener);
  }

  private take(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      const message = Buffer.concat([...this.pieces, bytes.subarray(start, end)]).toString();
      this.pieces = [];
      start = end + 1;
      this.hear(JSON.parse(message) as Answer | News);
    }
    if (start < bytes.length) this.pieces.push(bytes.subarray(start));
  }

  private hear(message: Answer | News): void {
    if (!('id' in message)) {
      this.news.emit(`${message.sessionId ?? ''}|${message.method}`, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  private close(): void {
    this.closed = true;
    for (const { method, reject } of this.waiting.values()) reject(new ChromiumGone(method));
    this.waiting.clear();
  }
}

/** Chromium ended before it answered: expected while quitting, a fault at any other time. */
export class ChromiumGone extends Error {
  constructor(method: string) {
    super(`${method}: Chromium is gone`);
  }
}
