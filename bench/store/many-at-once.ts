import type { OpenOffice } from '../../electron/store/office/open-office.ts';

/**
 * The same office in the middle of one transaction: the store's own functions write into it one after the other, and the
 * disk is waited for once. For making an office, never for measuring one.
 */
export function inOneTransaction(office: OpenOffice, work: (office: OpenOffice) => void): void {
  office.database.inTransaction((write) =>
    work({ ...office, database: { ...office.database, read: write, inTransaction: (step) => step(write) } }),
  );
}
