import { useEffect, useState } from 'react';
import type { BackupsFound, SinceBackup } from '../../shared/ipc/care-messages.ts';
import { useForm } from '../forms/use-form.ts';
import { OwnPasswordField } from '../passwords/own-password-field.tsx';
import { checkCode, CodeField, slipWords } from '../recovery-sheet/code-field.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { BackupChoice, firstGoodOf } from './backup-choice.tsx';
import { lossWords } from './loss-words.ts';
import { useRestore } from './restore-store.ts';
import { useEscape } from './use-escape.ts';

type GoBackFormProps = { readonly found: BackupsFound; readonly onBack: () => void };

/** Which backup, what came after it and would be gone, and one's own password. The code only where that was another one then. */
export function GoBackForm({ found, onBack }: GoBackFormProps) {
  const texts = useTexts();
  const { text } = texts;
  const goBack = useRestore((state) => state.goBack);
  const setTyped = useRestore((state) => state.setTyped);
  const [name, setName] = useState(firstGoodOf(found));
  const [needsCode, setNeedsCode] = useState(false);
  const loss = useLoss(name);
  const form = useForm({
    initial: { own: '', code: '' },
    check: ({ own, code }) => ({
      own: own === '' ? text('password.missing') : null,
      code: needsCode ? checkCode(code, texts) : null,
    }),
    send: ({ own, code }) => goBack({ name, password: own, code: needsCode ? code : null }),
    placeOf: (code) => {
      if (code === 'wrongPassword') return 'own';
      return code === 'codeMistyped' || code === 'codeWrong' ? 'code' : null;
    },
    wordsFor: (error) => {
      if (error.code === 'wrongPassword') return text('password.ownWrong');
      return error.code === 'codeWrong' ? text('restore.codeWrong') : slipWords(error, texts);
    },
    onRefused: ({ code }) => {
      if (code === 'backupNeedsCode') setNeedsCode(true);
    },
  });
  const isTyped = form.values.own !== '' || form.values.code !== '';
  useEffect(() => {
    setTyped(isTyped);
    // With another folder the form goes, and what stood in it.
    return () => setTyped(false);
  }, [setTyped, isTyped]);
  useEscape(form.isBusy || isTyped ? null : onBack);
  return (
    <Form label={text('goBack.title')} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <BackupChoice backups={found.backups} chosen={name} onChoose={setName} />
      {loss === undefined ? null : (
        <p className="go-back-loss" role="status">
          <strong>{lossWords(loss, texts)}</strong> {text('goBack.first')}
        </p>
      )}
      <p>{text('goBack.keys')}</p>
      <OwnPasswordField {...form.field('own')} />
      {needsCode ? <CodeField {...form.field('code')} error={form.error} /> : null}
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('goBack.working')} isDisabled={name === ''}>
          {text('goBack.begin')}
        </SubmitButton>
        <Button onPress={onBack} isDisabled={form.isBusy}>
          {text('restore.back')}
        </Button>
      </div>
    </Form>
  );
}

/** What came after the chosen backup; undefined until the back room has answered for this one. */
function useLoss(name: string): SinceBackup | undefined {
  const since = useRestore((state) => state.since);
  const [known, setKnown] = useState<{ readonly of: string; readonly loss: SinceBackup | undefined }>();
  useEffect(() => {
    let isStill = true;
    if (name !== '') void since(name).then((loss) => isStill && setKnown({ of: name, loss }));
    return () => {
      isStill = false;
    };
  }, [name, since]);
  return known?.of === name ? known.loss : undefined;
}
