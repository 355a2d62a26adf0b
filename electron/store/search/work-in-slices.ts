/** How long work keeps the process before it lets others have their turn. */
export type Pace = {
  readonly sliceMilliseconds: number;
  /** A steady clock, in milliseconds. */
  readonly now: () => number;
  /** Lets everything else that waits have its turn. */
  readonly rest: () => Promise<unknown>;
};

/** Goes through the steps of some work, resting between slices of it; ends early when it is told to stop. */
export async function workInSlices(
  steps: Iterator<unknown>,
  { sliceMilliseconds, now, rest }: Pace,
  signal: AbortSignal,
): Promise<'done' | 'stopped'> {
  for (;;) {
    const began = now();
    // At least one step, or a computer that is slower than a slice would never get anywhere.
    do {
      if (signal.aborted) return 'stopped';
      if (steps.next().done) return 'done';
    } while (now() - began < sliceMilliseconds);
    await rest();
  }
}
