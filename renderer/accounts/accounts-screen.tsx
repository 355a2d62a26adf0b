import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AccountRow } from '../../shared/ipc/office-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { RowList } from '../ui/row-list.tsx';
import { AddAccount, DeactivateAccount, EditAccount, ResetPassword } from './account-dialogs.tsx';
import { AccountLine } from './account-line.tsx';
import type { AccountDeed } from './account-line.tsx';
import { inAccountOrder } from './account-order.ts';
import { useAccounts } from './accounts-store.ts';
import './accounts.css';

type Open = { readonly what: 'add' } | { readonly what: AccountDeed; readonly row: AccountRow };

type AccountsScreenProps = {
  /** The account of whoever looks at the list. */
  readonly ownId: string;
  readonly onRenewSheet: () => void;
};

/** Everybody who can sign in, and what an administrator can do about them. */
export function AccountsScreen({ ownId, onRenewSheet }: AccountsScreenProps) {
  const texts = useTexts();
  const { text, problem, language } = texts;
  const { rows, listProblem, news, list } = useAccounts();
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => void list(), [list]);
  const close = () => setOpen(null);
  const title = open === null ? '' : titleOf(open);

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('accounts.title')}</h1>
        <p className="screen-facts">{rows === null ? '' : text('accounts.summary', { count: rows.length })}</p>
        <div className="screen-actions">
          <Button onPress={onRenewSheet}>{text('recoverySheet.renew')}</Button>
          <Button look="main" icon={<Plus size={16} />} onPress={() => setOpen({ what: 'add' })}>
            {text('accounts.add')}
          </Button>
        </div>
      </header>
      <div className="accounts-body">{body()}</div>
      <Dialog
        title={title}
        closeLabel={text('app.close')}
        isOpen={open !== null}
        onClose={close}
        keepsOpen
        isWide={open?.what === 'add' || open?.what === 'edit'}
      >
        {open === null ? null : leaf(open)}
      </Dialog>
      <LiveRegion sentence={news === null ? '' : text(`accounts.${news.what}`, { name: news.name })} />
    </div>
  );

  function body() {
    if (listProblem !== null) return <p className="plain-note">{problem(listProblem)}</p>;
    if (rows === null) return <p className="plain-note">{text('accounts.loading')}</p>;
    return (
      <RowList
        label={text('accounts.list')}
        items={inAccountOrder(rows, language)}
        idOf={(row) => row.userId}
        nameOf={(row) => nameOf(row)}
        dependsOn={[texts, ownId]}
        canOpen={(row) => row.state === 'active'}
        onOpen={(row) => setOpen({ what: 'edit', row })}
        renderRow={(row) => (
          <AccountLine
            row={row}
            isOwn={row.userId === ownId}
            onDeed={(what, chosen) => setOpen({ what, row: chosen })}
          />
        )}
      />
    );
  }

  function nameOf(row: AccountRow): string {
    const parts = [row.displayName, row.loginName, text(`role.${row.role}`)];
    return [...parts, ...(row.state === 'active' ? [] : [text('accounts.deactivated')])].join(', ');
  }

  function titleOf(opened: Open): string {
    switch (opened.what) {
      case 'add':
        return text('accounts.addTitle');
      case 'edit':
        return text('accounts.editTitle', { name: opened.row.displayName });
      case 'reset':
        return text(opened.row.state === 'active' ? 'accounts.resetTitle' : 'accounts.readmitTitle', {
          name: opened.row.displayName,
        });
      case 'deactivate':
        return text('accounts.deactivateTitle', { name: opened.row.displayName });
    }
  }

  function leaf(opened: Open) {
    switch (opened.what) {
      case 'add':
        return <AddAccount title={title} onClose={close} />;
      case 'edit':
        return <EditAccount title={title} row={opened.row} onClose={close} />;
      case 'reset':
        return <ResetPassword title={title} row={opened.row} onClose={close} />;
      case 'deactivate':
        return <DeactivateAccount title={title} row={opened.row} onClose={close} />;
    }
  }
}
