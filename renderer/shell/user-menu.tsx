import { CircleUserRound } from 'lucide-react';
import { useId, useState } from 'react';
import { useOffice } from '../office/office-store.ts';
import { ChangePassword } from '../passwords/change-password.tsx';
import { useTexts } from '../texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { IS_MAC } from './key-names.ts';

/** Who is here, and what they can do about that. */
export function UserMenu({ name }: { readonly name: string }) {
  const { text } = useTexts();
  const { lock, signOut } = useOffice();
  const [isChanging, setIsChanging] = useState(false);
  const [wasChanged, setWasChanged] = useState(false);
  const titleId = useId();
  const deeds: Record<string, () => void> = {
    lock: () => void lock(),
    signOut: () => void signOut(),
    password: () => {
      setWasChanged(false);
      setIsChanging(true);
    },
  };
  return (
    <>
      <MenuButton
        look="quiet"
        icon={<CircleUserRound size={16} />}
        label={name}
        name={text('person.signedIn', { name })}
        items={[
          { key: 'password', label: text('person.changePassword') },
          { key: 'signOut', label: text('person.signOut') },
          { key: 'lock', label: text('person.lock'), aside: `${IS_MAC ? '⌘' : text('cap.control')} L` },
        ]}
        onChoose={(key) => deeds[key]?.()}
      />
      <Dialog
        title={text('password.changeTitle')}
        closeLabel={text('app.close')}
        isOpen={isChanging}
        onClose={() => setIsChanging(false)}
        keepsOpen
      >
        <span id={titleId} hidden>
          {text('password.changeTitle')}
        </span>
        <ChangePassword
          labelledBy={titleId}
          wasGiven={false}
          onDone={() => {
            setIsChanging(false);
            setWasChanged(true);
          }}
        />
      </Dialog>
      <LiveRegion sentence={wasChanged ? text('password.changed') : ''} />
    </>
  );
}
