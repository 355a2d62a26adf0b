import { expect, test } from 'vitest';
import type { AccountRow } from '../../shared/ipc/office-messages.ts';
import { inAccountOrder } from './account-order.ts';

function account(displayName: string, state: AccountRow['state'] = 'active'): AccountRow {
  return {
    userId: displayName,
    loginName: displayName,
    displayName,
    role: 'office',
    printedName: null,
    classes: [],
    state,
    createdAt: 0,
  };
}

test('accounts stand by name, accents beside their letters, and those deactivated at the end', () => {
  const rows = [account('Zoe'), account('Abel', 'deactivated'), account('Émile'), account('Eve'), account('Fred')];
  expect(inAccountOrder(rows, 'en').map(({ displayName }) => displayName)).toEqual([
    'Émile',
    'Eve',
    'Fred',
    'Zoe',
    'Abel',
  ]);
});
