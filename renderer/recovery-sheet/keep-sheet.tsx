import { Printer } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { groupsOfRecoveryCode } from '../../shared/access/fold-recovery-code.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CodeGroups } from './code-groups.tsx';
import { isKept } from './is-kept.ts';
import { Paper } from './paper.tsx';
import { useReminder } from './reminder.ts';
import './recovery-sheet.css';

type KeepSheetProps = {
  readonly code: string;
  readonly schoolName: string | null;
  /** The words of the heading above it. */
  readonly label: string;
  readonly doneWord: string;
  /** Told once they have shown that they keep it, for a sheet that takes the place of another. */
  readonly confirm?: () => Promise<Result<unknown, DeskError>>;
  readonly onDone: () => void;
};

/** The code, once and large; printed; and typed back in part to show that it is kept. */
export function KeepSheet({ code, schoolName, label, doneWord, confirm, onDone }: KeepSheetProps) {
  const { text } = useTexts();
  const { remind, settle } = useReminder();
  const [isLater, setIsLater] = useState(false);
  // From now on it is due, until it is shown to be kept.
  const isNew = confirm !== undefined;
  useEffect(() => remind(isNew), [remind, isNew]);
  const form = useForm({
    initial: { check: '' },
    check: ({ check }) => ({
      check:
        check.trim() === ''
          ? text('recoverySheet.checkMissing')
          : isKept(check, code)
            ? null
            : text('recoverySheet.checkWrong'),
    }),
    send: () => confirm?.() ?? Promise.resolve(ok(undefined)),
    onDone: () => {
      settle();
      onDone();
    },
  });
  if (isLater) return <Later isNew={isNew} onBack={() => setIsLater(false)} onLater={onDone} />;
  return (
    <div className="keep-sheet">
      <p>{text('recoverySheet.how')}</p>
      <CodeGroups label={text('recoverySheet.code')} groups={groupsOfRecoveryCode(code)} size="large" />
      <div className="form-actions">
        <Button icon={<Printer size={16} />} onPress={() => window.print()}>
          {text('recoverySheet.print')}
        </Button>
      </div>
      <Form label={label} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
        <TextField
          {...form.field('check')}
          label={text('recoverySheet.check')}
          hint={text('recoverySheet.checkHow')}
          autoComplete="off"
          look="code"
        />
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={doneWord}>
            {doneWord}
          </SubmitButton>
          <Button onPress={() => setIsLater(true)}>{text('recoverySheet.later')}</Button>
        </div>
      </Form>
      <Paper code={code} schoolName={schoolName} />
    </div>
  );
}

type LaterProps = {
  /** Whether there is an old sheet, which goes on working. */
  readonly isNew: boolean;
  readonly onBack: () => void;
  readonly onLater: () => void;
};

function Later({ isNew, onBack, onLater }: LaterProps) {
  const { text } = useTexts();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="later">
      <ScreenHeading id={headingId} level={2}>
        {text(isNew ? 'recoverySheet.laterNewTitle' : 'recoverySheet.laterTitle')}
      </ScreenHeading>
      <p>{text(isNew ? 'recoverySheet.laterNewHow' : 'recoverySheet.laterHow')}</p>
      <div className="form-actions">
        <Button look="main" onPress={onBack}>
          {text('recoverySheet.laterNo')}
        </Button>
        <Button onPress={onLater}>{text('recoverySheet.laterYes')}</Button>
      </div>
    </section>
  );
}
