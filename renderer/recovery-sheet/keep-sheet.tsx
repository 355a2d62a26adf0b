import { Printer } from 'lucide-react';
import { useId, useState } from 'react';
import { groupsOfRecoveryCode } from '../../shared/access/fold-recovery-code.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import type { Result } from '../../shared/result.ts';
import { useForm } from '../forms/use-form.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { useHoldUnsaved } from '../unsaved/hold-unsaved.ts';
import { TextField } from '../ui/text-field.tsx';
import { CodeGroups } from './code-groups.tsx';
import { isKept } from './is-kept.ts';
import { Paper } from './paper.tsx';
import './recovery-sheet.css';

type KeepSheetProps = {
  readonly code: string;
  readonly schoolName: string | null;
  /** The words of the heading above it. */
  readonly label: string;
  readonly doneWord: string;
  /** An older sheet is kept, which works until this one is. */
  readonly hasOlder: boolean;
  /** Told once they have shown that they keep it. */
  readonly confirm: () => Promise<Result<unknown, DeskError>>;
  readonly onDone: () => void;
};

/** The code, once and large; printed; and typed back in part to show that it is kept. */
export function KeepSheet({ code, schoolName, label, doneWord, hasOlder, confirm, onDone }: KeepSheetProps) {
  const { text } = useTexts();
  const [isLater, setIsLater] = useState(false);
  // Nobody sees the code a second time.
  useHoldUnsaved(true);
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
    send: confirm,
    onDone,
  });
  if (isLater) return <Later hasOlder={hasOlder} onBack={() => setIsLater(false)} onLater={onDone} />;
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
  readonly hasOlder: boolean;
  readonly onBack: () => void;
  readonly onLater: () => void;
};

function Later({ hasOlder, onBack, onLater }: LaterProps) {
  const { text } = useTexts();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="later">
      <ScreenHeading id={headingId} level={2}>
        {text(hasOlder ? 'recoverySheet.laterNewTitle' : 'recoverySheet.laterTitle')}
      </ScreenHeading>
      <p>{text(hasOlder ? 'recoverySheet.laterNewHow' : 'recoverySheet.laterHow')}</p>
      <div className="form-actions">
        <Button look="main" onPress={onBack}>
          {text('recoverySheet.laterNo')}
        </Button>
        <Button onPress={onLater}>{text('recoverySheet.laterYes')}</Button>
      </div>
    </section>
  );
}
