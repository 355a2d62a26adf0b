import { useEffect, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { BeforeErasing } from '../../shared/ipc/data-protection-messages.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';
import type { Erasable } from './erasing-store.ts';

/**
 * What is to be said before it is erased, asked once more each time `round` is another. Where that cannot be found out, it may
 * be erased all the same, unless something of it is published.
 */
export function useBeforeErasing(what: Erasable, round: number) {
  const { kind } = what;
  const id = what.kind === 'document' ? what.documentId : what.userId;
  const [answer, setAnswer] = useState<Result<BeforeErasing, DeskError> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void desk['erasing.look']({ kind, id }).then((looked) => {
      if (isWanted) setAnswer(looked);
    });
    return () => {
      isWanted = false;
    };
  }, [kind, id, round]);
  return {
    isLooking: answer === null,
    before: answer?.ok ? answer.value : null,
    problem: answer === null || answer.ok ? null : answer.error,
  };
}
