import { useEffect, useId, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { ReplyOf } from '../../shared/ipc/contract-types.ts';
import type { Result } from '../../shared/result.ts';
import { useForm } from '../forms/use-form.ts';
import { OwnPasswordField } from '../passwords/own-password-field.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, SubmitButton } from '../ui/form.tsx';
import { KeepSheet } from './keep-sheet.tsx';
import { useReminder } from './reminder.ts';

type RenewSheetProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly renew: (password: string) => Promise<Result<ReplyOf<'session.renewRecoveryCode'>, DeskError>>;
  /** The old sheet works until then. */
  readonly confirm: (recoveryCode: string) => Promise<Result<unknown, DeskError>>;
};

/** A new recovery code in place of the old one: what that means first, then the sheet. */
export function RenewSheet({ isOpen, onClose, renew, confirm }: RenewSheetProps) {
  const { text } = useTexts();
  const [code, setCode] = useState<string | null>(null);
  const close = () => {
    setCode(null);
    onClose();
  };
  return (
    <Dialog
      title={text(code === null ? 'recoverySheet.renewTitle' : 'recoverySheet.sheetTitle')}
      closeLabel={text('app.close')}
      isOpen={isOpen}
      onClose={close}
      keepsOpen
    >
      {code === null ? (
        <Ask renew={renew} onRenewed={setCode} onClose={close} />
      ) : (
        <KeepNew code={code} confirm={confirm} onDone={close} />
      )}
    </Dialog>
  );
}

type KeepNewProps = Pick<RenewSheetProps, 'confirm'> & { readonly code: string; readonly onDone: () => void };

function KeepNew({ code, confirm, onDone }: KeepNewProps) {
  const { text } = useTexts();
  const { hasOlder, look } = useReminder();
  // From now on it is due, until it is shown to be kept.
  useEffect(() => void look(), [look]);
  return (
    <KeepSheet
      code={code}
      schoolName={null}
      label={text('recoverySheet.sheetTitle')}
      doneWord={text('recoverySheet.done')}
      hasOlder={hasOlder}
      confirm={() => confirm(code)}
      onDone={() => {
        void look();
        onDone();
      }}
    />
  );
}

type AskProps = Pick<RenewSheetProps, 'renew' | 'onClose'> & { readonly onRenewed: (code: string) => void };

function Ask({ renew, onRenewed, onClose }: AskProps) {
  const { text } = useTexts();
  const howId = useId();
  const form = useForm({
    initial: { own: '' },
    check: ({ own }) => ({ own: own === '' ? text('password.missing') : null }),
    send: ({ own }) => renew(own),
    placeOf: (code) => (code === 'wrongPassword' ? 'own' : null),
    wordsFor: ({ code }) => (code === 'wrongPassword' ? text('password.ownWrong') : null),
    onDone: ({ recoveryCode }) => onRenewed(recoveryCode),
  });
  return (
    <Form labelledBy={howId} onSubmit={form.submit} failures={form.failures} problem={form.problem}>
      <p id={howId}>{text('recoverySheet.renewHow')}</p>
      <OwnPasswordField {...form.field('own')} takesFocus />
      <div className="form-actions">
        <SubmitButton isBusy={form.isBusy} busyWord={text('recoverySheet.renewing')}>
          {text('recoverySheet.renewYes')}
        </SubmitButton>
        <Button onPress={onClose}>{text('accounts.cancel')}</Button>
      </div>
    </Form>
  );
}
