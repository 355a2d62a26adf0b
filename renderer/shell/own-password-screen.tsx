import { useId } from 'react';
import { useOffice } from '../office/office-store.ts';
import { ChangePassword } from '../passwords/change-password.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';

/** Whoever comes in with a password that somebody else set chooses one of their own first. */
export function OwnPasswordScreen() {
  const { text } = useTexts();
  const signOut = useOffice((state) => state.signOut);
  const headingId = useId();
  return (
    <div className="doorway-card">
      <ScreenHeading id={headingId}>{text('password.mustTitle')}</ScreenHeading>
      <p>{text('password.mustHow')}</p>
      {/* When it is changed, the office says so, and this screen goes. */}
      <ChangePassword labelledBy={headingId} wasGiven onDone={() => undefined} />
      <div className="doorway-aside">
        <Button look="quiet" onPress={() => void signOut()}>
          {text('person.signOut')}
        </Button>
      </div>
    </div>
  );
}
