import { desk } from '../desk.ts';
import { useLookBefore } from '../erasing/use-look-before.ts';

/** What is published of it, asked once more each time `round` is another; null until it is known. */
export function useBeforeRemoving(documentId: string, round: number) {
  const answer = useLookBefore(() => desk['documents.beforeRemoving']({ documentId }), documentId, round);
  return {
    published: answer?.ok ? answer.value.published : null,
    problem: answer === null || answer.ok ? null : answer.error,
  };
}
