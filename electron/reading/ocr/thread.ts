import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/result.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Answer, FromThread, Task, ThreadStart, ToThread } from './messages.ts';
import type { OcrProblem } from './ocr-problem.ts';
import { detailOf } from './ocr-problem.ts';

/** One OCR thread: takes one task at a time, answers every one of them, also when it dies or takes too long. */
export type Thread = {
  /** Resolves when the engine is loaded, or with the reason why it cannot be. */
  readonly ready: Promise<Result<void, OcrProblem>>;
  isAlive(): boolean;
  perform(task: Task): Promise<Result<Answer, OcrProblem>>;
  stop(): Promise<void>;
};

export function startThread(file: URL, start: ThreadStart, timeLimit: number): Thread {
  const worker = new Worker(file, { workerData: start });
  const readiness = Promise.withResolvers<Result<void, OcrProblem>>();
  let isAlive = true;
  let sent = 0;
  let settle: ((outcome: Result<Answer, OcrProblem>) => void) | null = null;

  const end = (problem: OcrProblem) => {
    isAlive = false;
    readiness.resolve(failed(problem));
    settle?.(failed(problem));
  };
  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'ready':
        return readiness.resolve(ok(undefined));
      case 'missing':
        return readiness.resolve(failed(message.problem));
      case 'done':
        return message.seq === sent ? settle?.(ok(message.answer)) : undefined;
      case 'failed':
        return message.seq === sent ? settle?.(failed(message.problem)) : undefined;
    }
  });
  worker.on('error', (thrown) => end({ kind: 'workerDied', detail: detailOf(thrown) }));
  worker.on('exit', (code) => end({ kind: 'workerDied', detail: `exit code ${code}` }));

  return {
    ready: readiness.promise,
    isAlive: () => isAlive,
    perform(task) {
      if (!isAlive) return Promise.resolve(failed({ kind: 'workerDied', detail: 'dead before the task' }));
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          end({ kind: 'timeLimit', milliseconds: timeLimit });
          void worker.terminate();
        }, timeLimit);
        settle = (outcome) => {
          clearTimeout(timer);
          settle = null;
          resolve(outcome);
        };
        sent += 1;
        worker.postMessage({ kind: 'task', seq: sent, task } satisfies ToThread);
      });
    },
    async stop() {
      end({ kind: 'closed' });
      await worker.terminate();
    },
  };
}
