/** What can go wrong while reading words, as data: it crosses threads and is told to whoever asked. */
export type OcrProblem =
  | { readonly kind: 'aborted' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'timeLimit'; readonly milliseconds: number }
  | { readonly kind: 'workerDied'; readonly detail: string }
  /** The engine cannot be had on this computer: its native library, models or language data do not load. */
  | { readonly kind: 'engineMissing'; readonly detail: string }
  | { readonly kind: 'engineFailed'; readonly detail: string };

/** Carries a problem out of an engine; caught once, in recognisers.ts, where it becomes a failed result. */
export class OcrFailure extends Error {
  readonly problem: OcrProblem;

  constructor(problem: OcrProblem) {
    super(`words could not be read: ${problem.kind}`);
    this.problem = problem;
  }
}

/** The private detail of something caught, for the log: never shown to the clerk. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
