import { useForm } from '../../forms/use-form.ts';
import { useTexts } from '../../texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { fieldsToLookAt } from '../../../shared/versions/content.ts';
import { openQuestions } from '../../../shared/versions/reading-from-content.ts';
import { DeedForm } from './deed-form.tsx';
import type { LeafProps } from './deed-form.tsx';
import { approve } from './timetable-deeds.ts';

/** Says how much was not looked at yet before somebody vouches for all of it. */
export function ApproveForm({ title, timetable, onClose }: LeafProps) {
  const { text } = useTexts();
  const { content } = timetable.draft;
  const form = useForm({
    initial: { reason: '' },
    check: () => ({}),
    send: ({ reason }) => approve(reason.trim()),
    onDone: onClose,
  });
  const left =
    content.blocks.filter((block) => fieldsToLookAt(block).length > 0).length + openQuestions(content).length;
  return (
    <DeedForm title={title} form={form} submitWord={text('draft.approveSubmit')} onClose={onClose}>
      <p>{text('draft.approveHow')}</p>
      {left === 0 ? null : <p className="draft-warning">{text('draft.approveLeft', { count: left })}</p>}
      <TextField {...form.field('reason')} label={text('draft.reason')} autoComplete="off" takesFocus />
    </DeedForm>
  );
}
