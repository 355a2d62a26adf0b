import { desk } from '../desk.ts';
import type { Erasable } from './erasing-store.ts';
import { useLookBefore } from './use-look-before.ts';

/**
 * What is to be said before it is erased, asked once more each time `round` is another. Where that cannot be found out, it may
 * be erased all the same, unless something of it is published.
 */
export function useBeforeErasing(what: Erasable, round: number) {
  const { kind } = what;
  const id = what.kind === 'document' ? what.documentId : what.userId;
  const answer = useLookBefore(() => desk['erasing.look']({ kind, id }), `${kind} ${id}`, round);
  return {
    isLooking: answer === null,
    before: answer?.ok ? answer.value : null,
    problem: answer === null || answer.ok ? null : answer.error,
  };
}
