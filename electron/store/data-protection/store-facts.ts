import type { DeskError } from '../../../shared/desk-error.ts';
import type { StoreFacts } from '../../../shared/ipc/data-protection-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readKeyring } from '../office/key-rows.ts';
import { OFFICE } from '../office/office-subject.ts';
import { act, checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { countData } from './data-counts.ts';

/** What a technician is told of the papers: figures, codes, and what SQLite says of the file's health. */
export function lookAtStore(office: OpenOffice): Result<StoreFacts, DeskError> {
  const { database, log } = office;
  const allowed = checkMay(office, 'diagnostics.export');
  if (!allowed.ok) return allowed;
  const keyring = readKeyring(database.read);
  const { isIntact, entries } = log.verify(database.read);
  return ok({
    tables:
      database.read.get<{ version: number }>('SELECT user_version AS version FROM pragma_user_version')?.version ?? 0,
    counts: countData(database.read),
    keyring: keyring === null ? 'none' : (keyring.backend ?? keyring.keeper),
    // Some findings quote a row: only what kind of damage and where is told.
    damage: database.findDamage().map(withoutQuotes).slice(0, 50),
    activity: { isIntact, entries },
  });
}

export function noteDiagnosticsExported(office: OpenOffice): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'diagnostics.export');
  if (!allowed.ok) return allowed;
  act(office, { code: 'diagnostics.exported', subject: OFFICE, details: {} }, () => undefined);
  return ok(undefined);
}

/** SQLite names pages, tables and columns; anything that is not of such a sentence's letters is left out. */
function withoutQuotes(finding: string): string {
  return finding
    .replaceAll(/(["'`]).*?\1/gu, '…')
    .replaceAll(/[^\w .,:;()*…-]/gu, '?')
    .slice(0, 200);
}
