import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createEvent } from '../create-event.ts';

/** The child's end of a utility process. Messages that come before anybody listens wait, as in Electron. */
class ParentPort extends EventEmitter {
  private readonly early: unknown[] = [];

  constructor() {
    super();
    process.on('message', (data) => {
      if (this.listenerCount('message') === 0) this.early.push(data);
      else this.deliver(data);
    });
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.early.splice(0).forEach((data) => this.deliver(data)));
    });
  }

  postMessage(message: unknown): void {
    if (process.connected) process.send!(message);
  }

  private deliver(data: unknown): void {
    this.emit('message', createEvent({ data, ports: [] }));
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true });
Object.defineProperty(process, 'type', { value: 'utility', enumerable: true });
// On a thread of its own: a child that is busy computing must notice, too, that its program is gone.
new Worker(new URL('./parent-watch.ts', import.meta.url)).unref();

// The module sees the command line that it was forked with, as if it had been started itself.
process.argv.splice(1, 1);
await import(pathToFileURL(path.resolve(process.argv[1]!)).href);
