import { useState } from 'react';
import type { KeyringState, LockedBecause } from '../../shared/ipc/office-messages.ts';
import { useOffice } from '../office/office-store.ts';
import { KeyringScreen } from './keyring-screen.tsx';
import { RecoverScreen } from './recover-screen.tsx';
import { SignInForm } from './sign-in-form.tsx';

type SignInScreenProps = { readonly keyring: KeyringState; readonly because: LockedBecause | undefined };

/** The office is locked: the way in by password, or by the printed code. */
export function SignInScreen({ keyring, because }: SignInScreenProps) {
  const [isRecovering, setIsRecovering] = useState(false);
  const lastHere = useOffice((office) => office.lastHere);
  const [found, setFound] = useState<KeyringState | null>(null);
  const recover = () => setIsRecovering(true);
  if (isRecovering) return <RecoverScreen onBack={() => setIsRecovering(false)} />;
  const state = found ?? keyring;
  if (state === 'changed' || state === 'unavailable') return <KeyringScreen state={state} onRecover={recover} />;
  // Another person's form is another form: nothing typed stays in it, and the name has the focus.
  return <SignInForm key={lastHere?.loginName ?? ''} because={because} onRecover={recover} onKeyring={setFound} />;
}
