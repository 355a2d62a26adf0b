import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../../shared/invariant.ts';
import type { Answer, FromThread, Task, ThreadStart, ToThread } from './messages.ts';
import type { OcrProblem } from './ocr-problem.ts';
import { detailOf, OcrFailure } from './ocr-problem.ts';
import { findLines } from './pp-ocr/find-lines.ts';
import type { Models } from './pp-ocr/models.ts';
import { loadModels } from './pp-ocr/models.ts';
import { readBox } from './pp-ocr/read-box.ts';

const port = parentPort;
invariant(port, 'this file runs as a worker thread');

const tell = (message: FromThread) => port.postMessage(message);
const models = loadModels(workerData as ThreadStart);

models.then(
  () => tell({ kind: 'ready' }),
  (thrown: unknown) => tell({ kind: 'missing', problem: problemOf(thrown) }),
);

port.on('message', ({ seq, task }: ToThread) => {
  models
    .then((loaded) => perform(loaded, task))
    .then(
      (answer) => tell({ kind: 'done', seq, answer }),
      (thrown: unknown) => tell({ kind: 'failed', seq, problem: problemOf(thrown) }),
    );
});

function perform(loaded: Models, task: Task): Promise<Answer> {
  switch (task.kind) {
    case 'find-lines':
      return findLines(loaded, task.picture);
    case 'read-box':
      return readBox(loaded, task.picture, task.box);
  }
}

function problemOf(thrown: unknown): OcrProblem {
  if (thrown instanceof OcrFailure) return thrown.problem;
  return { kind: 'engineFailed', detail: detailOf(thrown) };
}
