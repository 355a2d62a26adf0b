import type { Picture } from '../page/page.ts';
import type { LineBox } from './line-box.ts';
import type { OcrProblem } from './ocr-problem.ts';
import type { BoxRead } from './pp-ocr/read-box.ts';
import type { ModelChoice } from './pp-ocr/models.ts';

/** What a thread is started with. */
export type ThreadStart = ModelChoice;

/**
 * What a thread can be asked. The picture's pixels lie in shared memory, so a task carries no copy of them and every task
 * stands alone: a thread that replaces a dead one needs no history.
 */
export type Task =
  | { readonly kind: 'find-lines'; readonly picture: Picture }
  | { readonly kind: 'read-box'; readonly picture: Picture; readonly box: LineBox };

/** What each task is answered with. */
export type Answers = { 'find-lines': LineBox[]; 'read-box': BoxRead };
export type Answer = Answers[keyof Answers];

export type ToThread = { readonly kind: 'task'; readonly seq: number; readonly task: Task };

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'missing'; readonly problem: OcrProblem }
  | { readonly kind: 'done'; readonly seq: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly seq: number; readonly problem: OcrProblem };
