import { UserRound } from 'lucide-react';
import type { AccountRow } from '../../shared/ipc/office-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';

export type AccountDeed = 'edit' | 'reset' | 'deactivate';

type AccountLineProps = {
  readonly row: AccountRow;
  /** One's own account: its password is changed in the menu, and nobody locks themselves out here. */
  readonly isOwn: boolean;
  readonly onDeed: (deed: AccountDeed, row: AccountRow) => void;
};

export function AccountLine({ row, isOwn, onDeed }: AccountLineProps) {
  const { text } = useTexts();
  const name = row.displayName;
  const isActive = row.state === 'active';
  return (
    <div className="account-line" data-state={row.state}>
      <UserRound size={16} strokeWidth={1.75} className="account-icon" />
      <div className="account-name">
        <span className="cut">{name}</span>
        {isOwn ? <span className="account-note">{text('accounts.you')}</span> : null}
        {isActive ? null : <span className="account-note">{text('accounts.deactivated')}</span>}
      </div>
      <div className="account-login cut">{row.loginName}</div>
      <div className="account-role">{text(`role.${row.role}`)}</div>
      <div className="account-actions">
        {isActive ? (
          <Button look="quiet" label={text('accounts.editNamed', { name })} onPress={() => onDeed('edit', row)}>
            {text('accounts.edit')}
          </Button>
        ) : null}
        {isActive && !isOwn ? (
          <>
            <Button look="quiet" label={text('accounts.resetNamed', { name })} onPress={() => onDeed('reset', row)}>
              {text('accounts.reset')}
            </Button>
            <Button
              look="quiet"
              label={text('accounts.deactivateNamed', { name })}
              onPress={() => onDeed('deactivate', row)}
            >
              {text('accounts.deactivate')}
            </Button>
          </>
        ) : null}
        {isActive ? null : (
          <Button look="quiet" label={text('accounts.readmitNamed', { name })} onPress={() => onDeed('reset', row)}>
            {text('accounts.readmit')}
          </Button>
        )}
      </div>
    </div>
  );
}
