/** How long listening to a reader may keep the process from its other work at a stretch. */
const TURN_MILLISECONDS = 8;

/**
 * Answers a listener that hands what it is told on to `listener`, in the same order, a few milliseconds' worth at a time.
 * A reader sends the pieces of a long document all at once, and they arrive all at once.
 */
export function listenInTurns(listener: (message: unknown) => void): (message: unknown) => void {
  const waiting: unknown[] = [];
  const takeTurn = (): void => {
    const began = performance.now();
    let taken = 0;
    while (taken < waiting.length && performance.now() - began < TURN_MILLISECONDS) {
      listener(waiting[taken]);
      taken += 1;
    }
    waiting.splice(0, taken);
    if (waiting.length > 0) setImmediate(takeTurn);
  };
  return (message) => {
    waiting.push(message);
    if (waiting.length === 1) setImmediate(takeTurn);
  };
}
