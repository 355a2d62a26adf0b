import { useEffect, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { StillPublished } from '../../shared/ipc/published-days.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

/** What is published of it, asked once more each time `round` is another; null until it is known. */
export function useBeforeRemoving(documentId: string, round: number) {
  const [answer, setAnswer] = useState<Result<{ readonly published: readonly StillPublished[] }, DeskError> | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    void desk['documents.beforeRemoving']({ documentId }).then((looked) => {
      if (isWanted) setAnswer(looked);
    });
    return () => {
      isWanted = false;
    };
  }, [documentId, round]);
  return {
    published: answer?.ok ? answer.value.published : null,
    problem: answer === null || answer.ok ? null : answer.error,
  };
}
