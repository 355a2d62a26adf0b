/** Throws when something that must hold does not: a bug in the program, never a mistake of the person using it. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`This should not happen: ${sentence}`);
}
