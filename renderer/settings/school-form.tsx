import { lockMinutes } from '../../shared/access/session-decision.ts';
import type { SchoolSettings } from '../../shared/ipc/care-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Form, SubmitButton } from '../ui/form.tsx';
import { Picker } from '../ui/picker.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSettings } from './settings-store.ts';

/** Times that schools want, and whatever is chosen already. */
const OFFERED = [1, 2, 5, lockMinutes.usual, 15, 20, 30, lockMinutes.most];

type SchoolFormProps = { readonly school: SchoolSettings; readonly mayChange: boolean };

export function SchoolForm({ school, mayChange }: SchoolFormProps) {
  const { text } = useTexts();
  const change = useSettings((state) => state.changeSchool);
  const form = useForm({
    initial: { schoolName: school.schoolName, minutes: String(school.lockMinutes) },
    check: ({ schoolName }) => ({ schoolName: schoolName.trim() === '' ? text('settings.schoolNameMissing') : null }),
    send: ({ schoolName, minutes }) => change({ schoolName: schoolName.trim(), lockMinutes: Number(minutes) }),
  });
  const minutes = form.field('minutes');
  const offered = [...new Set([...OFFERED, school.lockMinutes])].sort((one, other) => one - other);
  const words = (count: number) => text('settings.minutes', { count });
  if (!mayChange) {
    return (
      <dl className="settings-facts">
        <div>
          <dt>{text('settings.schoolName')}</dt>
          <dd>{school.schoolName}</dd>
        </div>
        <div>
          <dt>{text('settings.lockTime')}</dt>
          <dd>{words(school.lockMinutes)}</dd>
        </div>
        <p className="field-hint">{text('settings.onlyAdmins')}</p>
      </dl>
    );
  }
  return (
    <Form label={text('settings.school')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <TextField
        {...form.field('schoolName')}
        label={text('settings.schoolName')}
        hint={text('settings.schoolNameHint')}
        autoComplete="organization"
      />
      <div className="field settings-picker">
        <span className="field-label" aria-hidden="true">
          {text('settings.lockTime')}
        </span>
        <Picker
          label={text('settings.lockTime')}
          chosen={minutes.value}
          shown={words(Number(minutes.value))}
          onChoose={minutes.onChange}
          options={offered.map((count) => ({ key: String(count), label: words(count) }))}
        />
        <span className="field-hint">{text('settings.lockTimeHow')}</span>
      </div>
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('settings.saving')}>
          {text('settings.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
