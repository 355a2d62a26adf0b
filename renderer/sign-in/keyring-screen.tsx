import { KeyRound } from 'lucide-react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';

type KeyringScreenProps = { readonly state: 'changed' | 'unavailable'; readonly onRecover: () => void };

/** No password opens the office now, because the computer's half of the key is missing: what happened and the way out. */
export function KeyringScreen({ state, onRecover }: KeyringScreenProps) {
  const { text } = useTexts();
  const isChanged = state === 'changed';
  return (
    <div className="doorway-card">
      <KeyRound size={28} strokeWidth={1.5} />
      <ScreenHeading>{text(isChanged ? 'signIn.keyringChangedTitle' : 'signIn.keyringUnavailableTitle')}</ScreenHeading>
      <p>{text(isChanged ? 'signIn.keyringChangedHow' : 'signIn.keyringUnavailableHow')}</p>
      <p>{text(isChanged ? 'signIn.keyringChangedDo' : 'signIn.keyringUnavailableDo')}</p>
      <div className="form-actions">
        <Button look="main" onPress={onRecover}>
          {text('signIn.forgotten')}
        </Button>
      </div>
    </div>
  );
}
