import { useState } from 'react';
import type { BackupsFound } from '../../shared/ipc/care-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { checkCode, CodeField, slipWords } from '../recovery-sheet/code-field.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { BackupChoice, firstGoodOf } from './backup-choice.tsx';
import { useRestore } from './restore-store.ts';

/** A backup whose code is right, and what it was found to be. */
export type Unsealed = {
  readonly name: string;
  readonly code: string;
  readonly madeAt: number;
  readonly schoolName: string;
};

type BackupFormProps = {
  readonly found: BackupsFound;
  readonly onUnsealed: (unsealed: Unsealed) => void;
  readonly onBack: () => void;
};

/** Which of the backups, and the code that opens it. */
export function BackupForm({ found, onUnsealed, onBack }: BackupFormProps) {
  const texts = useTexts();
  const { text } = texts;
  const unseal = useRestore((state) => state.unseal);
  const [name, setName] = useState(firstGoodOf(found));
  const madeAt = found.backups.find((backup) => backup.name === name)?.about?.madeAt ?? 0;
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code, texts) }),
    send: ({ code }) => unseal({ name, code }),
    placeOf: (code) => (code === 'codeMistyped' || code === 'codeWrong' ? 'code' : null),
    wordsFor: (error) => (error.code === 'codeWrong' ? text('restore.codeWrong') : slipWords(error, texts)),
    onDone: ({ schoolName }) => onUnsealed({ name, madeAt, schoolName, code: form.values.code }),
  });
  return (
    <Form label={text('restore.title')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <BackupChoice backups={found.backups} chosen={name} onChoose={setName} />
      <CodeField {...form.field('code')} error={form.error} />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('restore.opening')} isDisabled={name === ''}>
          {text('restore.open')}
        </SubmitButton>
        <Button onPress={onBack}>{text('restore.back')}</Button>
      </div>
    </Form>
  );
}
