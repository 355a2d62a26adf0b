import { useEffect, useState } from 'react';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { ReadingProposed } from '../../../shared/ipc/timetable-messages.ts';
import type { Result } from '../../../shared/result.ts';
import { desk } from '../../desk.ts';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { isEditable } from '../draft/draft-access.ts';
import { leaveReading, takeReading } from '../draft/timetable-deeds.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { proposalWords } from './proposal-words.ts';
import './proposal.css';

type ProposalLeafProps = { readonly timetable: OpenTimetable; readonly onClose: () => void };

/** What a new reading of the sheet would change of the draft: each lesson can be left as it is, the whole taken or left. */
export function ProposalLeaf({ timetable, onClose }: ProposalLeafProps) {
  const texts = useTexts();
  const { text, problem: sentenceOf } = texts;
  const [proposed, setProposed] = useState<ReadingProposed | null>(null);
  const [problem, setProblem] = useState<DeskError | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { timetableId } = timetable.row;
  const { steps } = timetable.draft;

  useEffect(() => {
    let isWanted = true;
    // A step in between makes another proposal of it.
    void desk['timetables.proposal']({ timetableId }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setProposed(answer.value);
      else setProblem(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [timetableId, steps]);

  const finish = async (done: Promise<Result<unknown, DeskError>>) => {
    const answer = await done;
    if (answer.ok) onClose();
    else setProblem(answer.error);
  };

  if (proposed === null)
    return <p className="history-none">{problem === null ? text('proposal.loading') : sentenceOf(problem)}</p>;
  const words = proposalWords(proposed.items, timetable.draft.content, proposed.after, texts);
  const canTake = isEditable(timetable);
  return (
    <div className="proposal">
      <p>{text(words.length === 0 ? 'proposal.same' : canTake ? 'proposal.how' : 'proposal.reopenFirst')}</p>
      {words.length === 0 ? null : (
        <ul className="proposed" aria-label={text('proposal.list')}>
          {words.map(({ key, block, what, lines }) => (
            <li key={key}>
              {block === null || !canTake ? (
                <p className="proposed-plain">{what}</p>
              ) : (
                <TickBox label={what} isTicked={!leftOut.has(block)} onTick={(isTaken) => choose(block, isTaken)} />
              )}
              {lines.map((line) => (
                <p key={line} className="difference-line">
                  {line}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {problem === null ? null : <p role="alert">{sentenceOf(problem)}</p>}
      <div className="form-actions">
        {canTake && words.length > 0 ? (
          <Button look="main" onPress={() => void finish(takeReading(proposed.reading, [...leftOut]))}>
            {text('proposal.take')}
          </Button>
        ) : null}
        <Button onPress={() => void finish(leaveReading(proposed.reading))}>{text('proposal.leave')}</Button>
      </div>
    </div>
  );

  function choose(block: string, isTaken: boolean): void {
    const next = new Set(leftOut);
    if (isTaken) next.delete(block);
    else next.add(block);
    setLeftOut(next);
  }
}
