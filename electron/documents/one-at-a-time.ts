/** The same step, begun only when what was asked before has ended, however it did: the reader takes one document at a time. */
export function oneAtATime<Given extends unknown[], Value>(
  step: (...given: Given) => Promise<Value>,
): (...given: Given) => Promise<Value> {
  let before: Promise<unknown> = Promise.resolve();
  return (...given) => {
    const mine = before.then(() => step(...given));
    before = mine.catch(() => undefined);
    return mine;
  };
}
