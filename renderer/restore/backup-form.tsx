import { useState } from 'react';
import type { BackupRow, BackupsFound } from '../../shared/ipc/care-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { checkCode, CodeField, slipWords } from '../recovery-sheet/code-field.tsx';
import { whenWords } from '../settings/when-words.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { RadioList } from '../ui/radio-list.tsx';
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
  const good = found.backups.filter(({ state }) => state === 'good');
  const others = found.backups.filter(({ state }) => state !== 'good');
  const [name, setName] = useState(good[0]?.name ?? '');
  const madeAt = good.find((backup) => backup.name === name)?.about?.madeAt ?? 0;
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
      {good.length === 0 ? null : (
        <div className="restore-backups">
          <RadioList
            label={text('restore.which')}
            chosen={name}
            onChoose={setName}
            options={good.map((backup, index) => ({
              key: backup.name,
              label: nameOf(backup, texts),
              hint: [index === 0 ? text('restore.newest') : '', holdsWords(backup, texts)]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
          />
        </div>
      )}
      {others.map((backup) => (
        <p key={backup.name} className="restore-unfit">
          {`${nameOf(backup, texts)}: ${text(backup.state === 'newer' ? 'restore.newer' : 'restore.damaged')}`}
        </p>
      ))}
      <CodeField {...form.field('code')} error={form.error} />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('restore.opening')} isDisabled={good.length === 0}>
          {text('restore.open')}
        </SubmitButton>
        <Button onPress={onBack}>{text('restore.back')}</Button>
      </div>
    </Form>
  );
}

function nameOf({ name, about }: BackupRow, { language }: Pick<Texts, 'language'>): string {
  return about === null ? name : whenWords(about.madeAt, language);
}

function holdsWords({ about }: BackupRow, { text }: Pick<Texts, 'text'>): string {
  if (about === null) return '';
  const { documents, timetables } = about;
  return `${text('restore.documents', { count: documents })}, ${text('restore.timetables', { count: timetables })}`;
}
