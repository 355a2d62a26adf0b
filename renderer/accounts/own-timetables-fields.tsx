import type { Role } from '../../shared/access/roles.ts';
import { useTexts } from '../texts.ts';
import { TextField } from '../ui/text-field.tsx';

type Field = Pick<Parameters<typeof TextField>[0], 'value' | 'problem' | 'onChange'>;

type OwnTimetablesFieldsProps = { readonly role: Role; readonly printedName: Field; readonly classes: Field };

/** By what a teacher's or student's own timetables are known; office and administrators see all of them anyway. */
export function OwnTimetablesFields({ role, printedName, classes }: OwnTimetablesFieldsProps) {
  const { text } = useTexts();
  if (role !== 'teacher' && role !== 'student') return null;
  return (
    <div className="field-pair">
      {role === 'teacher' ? (
        <TextField
          {...printedName}
          label={text('accounts.printedName')}
          hint={text('accounts.printedNameHint')}
          autoComplete="off"
        />
      ) : null}
      <TextField {...classes} label={text('accounts.classes')} hint={text('accounts.classesHint')} autoComplete="off" />
    </div>
  );
}
