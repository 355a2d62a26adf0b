import { invariant } from '../../../shared/invariant.ts';
import type { Result } from '../../../shared/result.ts';
import { failed } from '../../../shared/result.ts';
import type { Answer, Answers, Task } from './messages.ts';
import type { OcrProblem } from './ocr-problem.ts';
import type { Thread } from './thread.ts';
import { startThread } from './thread.ts';

/** A few OCR threads and the queue before them. */
export type Pool = {
  readonly size: number;
  /** Resolves when all threads have loaded their engine, or with the reason why one cannot. */
  ready(): Promise<Result<void, OcrProblem>>;
  /** Queues a task. Aborting gives its answer up at once; a thread already busy with it finishes unheard. */
  ask<Kind extends Task['kind']>(task: TaskOf<Kind>, signal: AbortSignal): Promise<Result<Answers[Kind], OcrProblem>>;
  /** Ends all threads; what is still asked is answered with "closed". */
  close(): Promise<void>;
};

type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

export type PoolOptions = {
  readonly threads: number;
  /** Longest time for one task, in milliseconds: then the thread is ended and replaced. */
  readonly timeLimit?: number;
  /** Folder with the PP-OCR models; those of the installed package if left out. */
  readonly models?: string;
  /** The thread's program; the one beside this file if left out. */
  readonly threadFile?: URL;
};

type Job = { readonly task: Task; readonly settle: (outcome: Result<Answer, OcrProblem>) => void };

const A_MINUTE = 60_000;
/** Finding lines needs a second model in memory, so only the first thread keeps it. */
const FINDER = 0;

export function createPool(options: PoolOptions): Pool {
  return new ThreadPool(options);
}

/** Run from source by Node the thread's program is TypeScript; built, it lies beside this code as JavaScript. */
function besideThisFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './recognise.worker.ts' : './recognise.worker.js', import.meta.url);
}

class ThreadPool implements Pool {
  readonly size: number;
  readonly #options: PoolOptions;
  readonly #threads: Thread[];
  readonly #busy = new Set<Thread>();
  #queue: Job[] = [];
  #isClosed = false;

  constructor(options: PoolOptions) {
    invariant(options.threads >= 1, 'a pool has at least one thread');
    this.#options = options;
    this.size = options.threads;
    this.#threads = Array.from({ length: options.threads }, (_, place) => this.#start(place));
  }

  async ready(): Promise<Result<void, OcrProblem>> {
    const outcomes = await Promise.all(this.#threads.map((thread) => thread.ready));
    return outcomes.find((outcome) => !outcome.ok) ?? { ok: true, value: undefined };
  }

  ask<Kind extends Task['kind']>(task: TaskOf<Kind>, signal: AbortSignal): Promise<Result<Answers[Kind], OcrProblem>> {
    if (this.#isClosed) return Promise.resolve(failed({ kind: 'closed' }));
    if (signal.aborted) return Promise.resolve(failed({ kind: 'aborted' }));
    return new Promise((resolve) => {
      const giveUp = () => {
        this.#queue = this.#queue.filter((waiting) => waiting !== job);
        resolve(failed({ kind: 'aborted' }));
      };
      const settle = (outcome: Result<Answer, OcrProblem>) => {
        signal.removeEventListener('abort', giveUp);
        // The thread answers each kind of task with its own kind of answer (see messages.ts).
        resolve(outcome as Result<Answers[Kind], OcrProblem>);
      };
      const job: Job = { task, settle };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#queue.push(job);
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#queue.splice(0)) job.settle(failed({ kind: 'closed' }));
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  #start(place: number): Thread {
    const { threads, timeLimit = A_MINUTE, models = null, threadFile = besideThisFile() } = this.#options;
    const detectionThreads = place === FINDER ? threads : 0;
    return startThread(threadFile, { folder: models, detectionThreads }, timeLimit);
  }

  /** Gives waiting tasks to idle threads, and every dead thread a successor. */
  #handOut(): void {
    for (let place = 0; place < this.#threads.length && !this.#isClosed; place++) {
      const thread = this.#threads[place]!;
      if (this.#busy.has(thread)) continue;
      const job = this.#queue.find(({ task }) => task.kind !== 'find-lines' || place === FINDER);
      if (!job) continue;
      this.#queue.splice(this.#queue.indexOf(job), 1);
      void this.#perform(job, thread.isAlive() ? thread : (this.#threads[place] = this.#start(place)));
    }
  }

  async #perform(job: Job, thread: Thread): Promise<void> {
    this.#busy.add(thread);
    const outcome = await thread.perform(job.task);
    this.#busy.delete(thread);
    job.settle(outcome);
    this.#handOut();
  }
}
