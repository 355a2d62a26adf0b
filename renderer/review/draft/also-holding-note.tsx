import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { AlsoHolding } from '../../../shared/ipc/timetable-messages.ts';
import { endsWithoutSuccessor } from '../../../shared/versions/choose-replaced.ts';
import { localDayWords } from '../../local-day.ts';
import { useTexts } from '../../texts.ts';
import type { Replaceable } from './replaced-choice.tsx';
import { inForceWords, sheetName } from '../../timetable-words.ts';

/** As many as can be read at a glance. */
const MOST = 5;

type AlsoHoldingNoteProps = {
  readonly also: AlsoHolding;
  readonly days: InForce;
  /** The one whose place is taken: it does not hold beside this one. */
  readonly replaces: Replaceable | null;
};

/** Before anybody publishes: what else people of the class will see in those days, and what nobody will see afterwards. */
export function AlsoHoldingNote({ also, days, replaces }: AlsoHoldingNoteProps) {
  const texts = useTexts();
  const { text } = texts;
  const beside = also.others.filter(({ timetableId }) => timetableId !== replaces?.timetableId);
  const count = beside.length;
  return (
    <div className="also-holding" role="status">
      {count === 0 ? null : (
        <div className="draft-warning">
          <p>{text(also.concerns === 'class' ? 'draft.alsoForClass' : 'draft.alsoForTeacher', { count })}</p>
          <ul>
            {beside.slice(0, MOST).map((other) => (
              <li key={other.timetableId}>
                <bdi>{sheetName(other)}</bdi>, {inForceWords(other.inForce, texts)}
              </li>
            ))}
          </ul>
          {count > MOST ? <p>{text('draft.alsoMore', { count: count - MOST })}</p> : null}
        </div>
      )}
      {replaces !== null && days.until !== null && endsWithoutSuccessor(days, replaces.inForce) ? (
        <p className="draft-warning">
          {text('draft.endsWithout', { name: sheetName(replaces), day: localDayWords(days.until, texts.dates) })}
        </p>
      ) : null}
    </div>
  );
}
