import { useState } from 'react';
import { useForm } from '../../forms/use-form.ts';
import { localDayOf } from '../../local-day.ts';
import { useTexts } from '../../texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import { DeedForm } from './deed-form.tsx';
import type { LeafProps } from './deed-form.tsx';
import { ReplacedChoice } from './replaced-choice.tsx';
import { publish } from './timetable-deeds.ts';

/** From when until when the approved timetable holds, and which other one it takes the place of. */
export function PublishForm({ title, timetable, onClose }: LeafProps) {
  const { text } = useTexts();
  const [today] = useState(() => localDayOf(new Date()));
  const [isOpenEnded, setIsOpenEnded] = useState(true);
  const [replaces, setReplaces] = useState<string | null>(null);
  const form = useForm({
    initial: { from: today, until: '', reason: '' },
    check: ({ from, until }) => ({
      from: from === '' ? text('draft.dayMissing') : null,
      until: isOpenEnded
        ? null
        : until === ''
          ? text('draft.dayMissing')
          : until < from
            ? text('draft.untilEarly')
            : null,
    }),
    send: ({ from, until, reason }) =>
      publish({ inForce: { from, until: isOpenEnded ? null : until }, reason: reason.trim(), replaces }),
    onDone: onClose,
  });
  return (
    <DeedForm title={title} form={form} submitWord={text('draft.publishSubmit')} onClose={onClose}>
      <p>{text('draft.publishHow')}</p>
      <TextField {...form.field('from')} type="date" label={text('draft.from')} autoComplete="off" takesFocus />
      <TickBox label={text('draft.openEnded')} isTicked={isOpenEnded} onTick={setIsOpenEnded} />
      {isOpenEnded ? null : (
        <TextField {...form.field('until')} type="date" label={text('draft.until')} autoComplete="off" />
      )}
      <ReplacedChoice row={timetable.row} chosen={replaces} onChoose={setReplaces} />
      <TextField {...form.field('reason')} label={text('draft.reason')} autoComplete="off" />
    </DeedForm>
  );
}
