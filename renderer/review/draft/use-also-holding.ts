import { useEffect, useState } from 'react';
import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { AlsoHolding } from '../../../shared/ipc/timetable-messages.ts';
import { desk } from '../../desk.ts';

/**
 * Who else holds for the same class in these days; asked anew whenever they change. Null days are days that nobody can mean,
 * and are asked about by nobody. `lookAgain`: what was answered is known to be out of date.
 */
export function useAlsoHolding(timetableId: string, days: InForce | null) {
  const [looks, setLooks] = useState(1);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly also: AlsoHolding | null } | null>(null);
  const { from, until } = days ?? { from: '', until: null };
  const question = `${timetableId} ${from} ${until} ${looks}`;
  useEffect(() => {
    if (from === '') return undefined;
    let isWanted = true;
    void desk['timetables.alsoHolding']({ timetableId, inForce: { from, until } }).then((asked) => {
      if (isWanted) setAnswer({ to: question, also: asked.ok ? asked.value : null });
    });
    return () => {
      isWanted = false;
    };
  }, [timetableId, from, until, question]);
  const lookAgain = () => setLooks((before) => before + 1);
  return { lookAgain, also: answer?.also ?? null, isLooking: from !== '' && answer?.to !== question };
}
