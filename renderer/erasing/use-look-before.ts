import { useEffect, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { Result } from '../../shared/result.ts';

/** Longer than a double click: its second half must not agree to something that nobody has read yet. */
export const READING_PAUSE = 600;

/**
 * What is to be said before something goes, asked about `subject` and once more each time `round` is another: then after a
 * pause, and what was said before no longer counts. Null while that is not known. `look` may be another function each time.
 */
export function useLookBefore<Value>(
  look: () => Promise<Result<Value, DeskError>>,
  subject: string,
  round: number,
): Result<Value, DeskError> | null {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly looked: Result<Value, DeskError> } | null>(null);
  const asked = `${subject} ${round}`;
  useEffect(() => {
    let isWanted = true;
    const asking = setTimeout(
      () => {
        void look().then((looked) => {
          if (isWanted) setAnswer({ of: asked, looked });
        });
      },
      round === 0 ? 0 : READING_PAUSE,
    );
    return () => {
      isWanted = false;
      clearTimeout(asking);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- whom `look` asks about stands in `asked`
  }, [asked]);
  return answer?.of === asked ? answer.looked : null;
}
