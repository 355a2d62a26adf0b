import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { AlsoHolding } from '../../../shared/ipc/timetable-messages.ts';
import { endsWithoutSuccessor } from '../../../shared/versions/choose-replaced.ts';
import { localDayWords } from '../../local-day.ts';
import { useTexts } from '../../texts.ts';
import { inForceWords } from '../../timetable-words.ts';
import { whoseSheet } from '../../whose-sheet.ts';

/** As many as can be read at a glance. */
const MOST = 5;

type AlsoHoldingNoteProps = {
  readonly also: AlsoHolding;
  readonly days: InForce;
  /** The one whose place is taken: it does not hold beside this one. */
  readonly replaces: string | null;
};

/** Before anybody publishes: what else people of the class will see in those days, and what nobody will see afterwards. */
export function AlsoHoldingNote({ also, days, replaces }: AlsoHoldingNoteProps) {
  const texts = useTexts();
  const { text, language } = texts;
  const beside = also.others.filter(({ timetableId }) => timetableId !== replaces);
  const replaced = also.others.find(({ timetableId }) => timetableId === replaces);
  const count = beside.length;
  return (
    <div className="also-holding" role="status">
      {count === 0 ? null : (
        <div className="draft-warning">
          <p>{text(also.concerns === 'class' ? 'draft.alsoForClass' : 'draft.alsoForTeacher', { count })}</p>
          <ul>
            {beside.slice(0, MOST).map((other) => (
              <li key={other.timetableId}>
                <bdi>{labelOf(other)}</bdi>, {inForceWords(other.inForce, texts)}
              </li>
            ))}
          </ul>
          {count > MOST ? <p>{text('draft.alsoMore', { count: count - MOST })}</p> : null}
        </div>
      )}
      {replaced !== undefined && days.until !== null && endsWithoutSuccessor(days, replaced.inForce) ? (
        <p className="draft-warning">
          {text('draft.endsWithout', { name: labelOf(replaced), day: localDayWords(days.until, language) })}
        </p>
      ) : null}
    </div>
  );
}

export function labelOf(sheet: Pick<AlsoHolding['others'][number], 'name' | 'class' | 'teacher'>): string {
  const whose = whoseSheet(sheet);
  return whose === '' ? sheet.name : `${whose} · ${sheet.name}`;
}
