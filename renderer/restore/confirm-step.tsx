import { useId } from 'react';
import { useForm } from '../forms/use-form.ts';
import { KeyringQuestion } from '../keyring/keyring-question.tsx';
import { whenWords } from '../settings/when-words.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import type { Unsealed } from './backup-form.tsx';
import { useRestore } from './restore-store.ts';

type ConfirmStepProps = {
  readonly unsealed: Unsealed;
  readonly hasKeyring: boolean;
  /** Whether something lies here that the backup takes the place of. */
  readonly replaces: boolean;
  readonly onBack: () => void;
};

/** Whose backup it is and what restoring it means, before anything is done. */
export function ConfirmStep({ unsealed, hasKeyring, replaces, onBack }: ConfirmStepProps) {
  const { text, dates } = useTexts();
  const restore = useRestore((state) => state.restore);
  const headingId = useId();
  const { name, code, madeAt, schoolName } = unsealed;
  const form = useForm({
    initial: { agrees: '' },
    check: ({ agrees }) => ({ agrees: hasKeyring || agrees === 'yes' ? null : text('firstRun.keyringMissing') }),
    send: ({ agrees }) => restore({ name, code, mayGoWithoutKeyring: !hasKeyring && agrees === 'yes' }),
  });
  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading id={headingId}>
        {schoolName === '' ? text('restore.nameless') : text('restore.unsealed', { school: schoolName })}
      </ScreenHeading>
      <p>{text('restore.unsealedHow', { when: whenWords(madeAt, dates) })}</p>
      {replaces ? <p>{text('restore.replaces')}</p> : null}
      <Form labelledBy={headingId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
        {hasKeyring ? null : <KeyringQuestion {...form.field('agrees')} />}
        <div className="form-actions">
          <SubmitButton isBusy={form.isBusy} busyWord={text('restore.working')}>
            {text('restore.begin')}
          </SubmitButton>
          <Button onPress={onBack} isDisabled={form.isBusy}>
            {text('restore.back')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
