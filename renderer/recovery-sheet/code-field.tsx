import {
  foldRecoveryCode,
  groupsOfRecoveryCode,
  RECOVERY_CODE_LENGTH,
} from '../../shared/access/fold-recovery-code.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { TextField } from '../ui/text-field.tsx';
import type { TextFieldProps } from '../ui/text-field.tsx';
import { CodeGroups } from './code-groups.tsx';

type CodeFieldProps = Pick<TextFieldProps, 'value' | 'problem' | 'onChange'> & {
  /** What the back room said of the form as it was sent last. */
  readonly error: DeskError | null;
};

/** The printed code to type, shown back in its groups; the one that does not fit is marked. */
export function CodeField({ error, ...field }: CodeFieldProps) {
  const { text } = useTexts();
  const groups = groupsOfRecoveryCode(field.value);
  const slip = error?.code === 'codeMistyped' ? Number(error.values['group']) : 0;
  return (
    <>
      <TextField
        {...field}
        label={text('recover.code')}
        hint={text('recover.codeHint')}
        autoComplete="off"
        look="code"
      />
      {groups.length === 0 ? null : <CodeGroups label={text('recover.readAs')} groups={groups} slip={slip} />}
    </>
  );
}

/** What can be told to be wrong with a code before it is tried. */
export function checkCode(typed: string, { text }: Pick<Texts, 'text'>): string | null {
  const given = [...foldRecoveryCode(typed)].length;
  if (given === 0) return text('recover.codeMissing');
  return given === RECOVERY_CODE_LENGTH ? null : text('recover.codeLength', { given, needed: RECOVERY_CODE_LENGTH });
}

/** The words for a slip of the pen; null for other errors. */
export function slipWords({ code, values }: DeskError, { text }: Pick<Texts, 'text'>): string | null {
  if (code !== 'codeMistyped') return null;
  const group = Number(values['group']);
  return group > 0 ? text('recover.slipInGroup', { group }) : text('recover.slipSomewhere');
}
