import type { AccountRow } from '../../shared/ipc/office-messages.ts';

/** Those who can sign in first, then by name as the language sorts it. */
export function inAccountOrder(rows: readonly AccountRow[], language: string): AccountRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return rows.toSorted(
    (one, other) =>
      Number(one.state === 'deactivated') - Number(other.state === 'deactivated') ||
      compare(one.displayName, other.displayName) ||
      compare(one.loginName, other.loginName),
  );
}
