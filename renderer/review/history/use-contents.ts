import { useEffect, useState } from 'react';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { desk } from '../../desk.ts';

type Fetched = { readonly contents: ReadonlyMap<string, TimetableContent>; readonly problem: DeskError | null };

/** The contents of versions, each fetched once; a version never changes. They go with the window that shows them. */
export function useContents(timetableId: string, versionIds: readonly string[]): Fetched {
  const [fetched, setFetched] = useState<Fetched>({ contents: new Map(), problem: null });
  const missing = versionIds.find((id) => !fetched.contents.has(id));
  useEffect(() => {
    if (missing === undefined) return undefined;
    let isWanted = true;
    void desk['timetables.version']({ timetableId, versionId: missing }).then((answer) => {
      if (!isWanted) return;
      setFetched(({ contents }) =>
        answer.ok
          ? { contents: new Map(contents).set(missing, answer.value.content), problem: null }
          : { contents, problem: answer.error },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [timetableId, missing]);
  return fetched;
}
