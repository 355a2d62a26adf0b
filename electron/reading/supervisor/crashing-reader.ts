import { deskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import { openParentPort } from '../reader/parent-port.ts';
import { serveReader } from '../reader/serve-reader.ts';
import { wholeSchool } from '../testing/whole-school.ts';

/** A reader for tests: the same process and port as the real one, and it does what the document's name tells it to. */
const misdeeds: Record<string, (signal: AbortSignal, onProgress: () => void) => unknown> = {
  abort: () => process.abort(),
  killed: () => process.kill(process.pid, 'SIGKILL'),
  throws: () => Promise.reject(new Error('a bug of ours')),
  endless: () => {
    for (;;) Math.random();
  },
  steady: (_signal, onProgress) => getOnSlowly(onProgress),
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
    const onProgress = () => tools.onProgress({ stage: 'opening', page: 1, pages: 1, fraction: 0, secondsLeft: null });
    onProgress();
    await misdeeds[file.name]?.(tools.signal, onProgress);
    if (file.name === 'school') return ok(wholeSchool());
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

/** Takes about four seconds, and says every now and then that it gets on. */
async function getOnSlowly(onProgress: () => void): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    onProgress();
  }
}
