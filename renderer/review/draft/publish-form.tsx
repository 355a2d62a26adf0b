import { useEffect, useRef, useState } from 'react';
import { usuallyReplaced } from '../../../shared/versions/choose-replaced.ts';
import { useForm } from '../../forms/use-form.ts';
import { localDayOf } from '../../local-day.ts';
import { useTexts } from '../../texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { AlsoHoldingNote } from './also-holding-note.tsx';
import { useDraft } from './draft-store.ts';
import { DeedForm } from './deed-form.tsx';
import type { LeafProps } from './deed-form.tsx';
import { endsWords } from './ends-words.ts';
import { ReplacedChoice } from './replaced-choice.tsx';
import type { Replaceable, Replaced } from './replaced-choice.tsx';
import { publish } from './timetable-deeds.ts';
import { useAlsoHolding } from './use-also-holding.ts';

/** From when until when the approved timetable holds, who will see it, and which other one it takes the place of. */
export function PublishForm({ title, timetable, onClose }: LeafProps) {
  const texts = useTexts();
  const { text } = texts;
  const tell = useDraft((state) => state.tell);
  const { row } = timetable;
  const [today] = useState(() => localDayOf(new Date()));
  const [isOpenEnded, setIsOpenEnded] = useState(true);
  /** Undefined until the person has chosen, be it that it replaces none. */
  const [chosen, setChosen] = useState<Replaced | undefined>(undefined);
  const isWanted = useRef(false);
  const form = useForm({
    initial: { from: today, until: '', reason: '', replaces: '' },
    check: ({ from, until }) => ({
      from: from === '' ? text('draft.dayMissing') : null,
      until: isOpenEnded
        ? null
        : until === ''
          ? text('draft.dayMissing')
          : until < from
            ? text('draft.untilEarly')
            : null,
      replaces: chosen === 'another' ? text('draft.replacesMissing') : null,
    }),
    send: ({ from, until, reason }) =>
      publish({
        inForce: { from, until: isOpenEnded ? null : until },
        ...{ reason: reason.trim(), replaces: replaced?.timetableId ?? null, seen },
      }),
    onRefused: ({ code }) => {
      if (code !== 'alsoHoldingMoved') return;
      // What was chosen was chosen among others.
      setChosen(undefined);
      lookAgain();
    },
    onDone: () => {
      if (replaced !== null) tell(replacedEnds);
      onClose();
    },
  });
  const { from, until } = form.values;
  const areDays = from !== '' && (isOpenEnded || until >= from);
  const days = areDays ? { from, until: isOpenEnded ? null : until } : null;
  const { also, isLooking, lookAgain } = useAlsoHolding(row.timetableId, days);
  const others = also?.others ?? [];
  const seen = also && { logAt: also.logAt, timetableIds: others.map(({ timetableId }) => timetableId) };
  const usual = days === null ? null : usuallyReplaced(days, others);
  const picked = chosen ?? others.find(({ timetableId }) => chosen === undefined && timetableId === usual) ?? null;
  const replaced: Replaceable | null = picked === 'another' ? null : picked;
  const replacedEnds = replaced === null || days === null ? '' : endsWords(replaced, days, texts);

  // Whoever is quicker than the look through what else holds is not to publish past it; where nothing does, it goes on by itself.
  const { submit } = form;
  useEffect(() => {
    if (!isWanted.current || isLooking) return;
    isWanted.current = false;
    if (others.length === 0 && also?.concerns !== 'nobody') submit();
  }, [isLooking, others.length, also, submit]);
  const wait = () => {
    isWanted.current = true;
  };
  const guarded = { ...form, submit: isLooking ? wait : submit };

  return (
    <DeedForm title={title} form={guarded} submitWord={text('draft.publishSubmit')} onClose={onClose}>
      {also?.concerns === 'nobody' ? (
        <p className="draft-warning">{text('draft.publishNobody')}</p>
      ) : (
        <p>{text(also?.concerns === 'teacher' ? 'draft.publishTeacherHow' : 'draft.publishHow')}</p>
      )}
      <TextField {...form.field('from')} type="date" label={text('draft.from')} autoComplete="off" takesFocus />
      <TickBox label={text('draft.openEnded')} isTicked={isOpenEnded} onTick={setIsOpenEnded} />
      {isOpenEnded ? null : (
        <TextField {...form.field('until')} type="date" label={text('draft.until')} autoComplete="off" />
      )}
      <ReplacedChoice
        {...{ row, others, chosen: picked, onChoose: setChosen }}
        problem={form.field('replaces').problem}
      />
      <p role="status">{replacedEnds}</p>
      <TextField {...form.field('reason')} label={text('draft.reason')} autoComplete="off" />
      {also === null || days === null ? null : <AlsoHoldingNote also={also} days={days} replaces={replaced} />}
    </DeedForm>
  );
}
