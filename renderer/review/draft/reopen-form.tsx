import { useForm } from '../../forms/use-form.ts';
import { useTexts } from '../../texts.ts';
import { DeedForm } from './deed-form.tsx';
import type { LeafProps } from './deed-form.tsx';
import { reopen } from './timetable-deeds.ts';

export function ReopenForm({ title, timetable, onClose }: LeafProps) {
  const { text } = useTexts();
  const form = useForm({ initial: {}, check: () => ({}), send: reopen, onDone: onClose });
  return (
    <DeedForm title={title} form={form} submitWord={text('draft.reopenSubmit')} isBare onClose={onClose}>
      <p>{text(timetable.row.state === 'published' ? 'draft.reopenPublishedHow' : 'draft.reopenHow')}</p>
    </DeedForm>
  );
}
