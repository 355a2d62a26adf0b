import { useState } from 'react';
import type { KeyringState } from '../../shared/ipc/office-messages.ts';
import { KeyringScreen } from './keyring-screen.tsx';
import { RecoverScreen } from './recover-screen.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The office is locked: the way in by password, or by the printed code. */
export function SignInScreen({ keyring }: { readonly keyring: KeyringState }) {
  const [isRecovering, setIsRecovering] = useState(false);
  const [found, setFound] = useState<KeyringState | null>(null);
  const recover = () => setIsRecovering(true);
  if (isRecovering) return <RecoverScreen onBack={() => setIsRecovering(false)} />;
  const state = found ?? keyring;
  if (state === 'changed' || state === 'unavailable') return <KeyringScreen state={state} onRecover={recover} />;
  return <SignInForm onRecover={recover} onKeyring={setFound} />;
}
