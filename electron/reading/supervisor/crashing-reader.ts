import { deskError } from '../../../shared/desk-error.ts';
import { failed } from '../../../shared/result.ts';
import { openParentPort } from '../reader/parent-port.ts';
import { serveReader } from '../reader/serve-reader.ts';

/** A reader for tests: the same process and port as the real one, and it does what the document's name tells it to. */
const misdeeds: Record<string, (signal: AbortSignal) => unknown> = {
  abort: () => process.abort(),
  killed: () => process.kill(process.pid, 'SIGKILL'),
  throws: () => Promise.reject(new Error('a bug of ours')),
  endless: () => {
    for (;;) Math.random();
  },
  memory: () => hoardMemory(),
  nonsense: () => process.send?.({ kind: 'done', job: 'all of them' }),
  cancellable: (signal) => new Promise((resolve) => signal.addEventListener('abort', resolve)),
};

serveReader({
  port: openParentPort(),
  createRecognisers: () => {
    throw new Error('this reader never looks at a page');
  },
  readDocument: async (file, tools) => {
    tools.onProgress({ stage: 'opening', page: 1, pages: 1, fraction: 0, secondsLeft: null });
    await misdeeds[file.name]?.(tools.signal);
    return failed(deskError('noTimetable', { pid: process.pid }));
  },
});

/** Buffers lie outside the JavaScript heap, where no limit of Node's reaches them; filled, so that they are really held. */
async function hoardMemory(): Promise<never> {
  const hoard: Buffer[] = [];
  for (;;) {
    if (hoard.length < 80) hoard.push(Buffer.alloc(10 * 1024 * 1024, 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
