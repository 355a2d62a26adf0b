import { z } from 'zod';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';

/** The server that this office has joined, and as whom; sealed, for the token opens what that account may see. */
export const LinkSecret = z.object({
  address: z.url(),
  schoolName: z.string(),
  loginName: z.string(),
  displayName: z.string(),
  refreshToken: z.string(),
});
export type LinkSecret = z.infer<typeof LinkSecret>;

export type LinkFacts = {
  /** `signed-out`: the server wants the password again. `put-out`: the account or this computer has no access any more. */
  readonly state: 'joined' | 'signed-out' | 'put-out';
  readonly lastNumber: number;
  readonly view: number | null;
  readonly heardAt: number | null;
};

type Row = LinkFacts & { readonly keyId: string; readonly sealed: Uint8Array };

const COLUMNS = 'state, last_number AS lastNumber, view, heard_at AS heardAt, key_id AS keyId, sealed';

/** What stands of it in the clear: asked at each edit. Null where the office has joined none. */
export function findLinkFacts(read: ReadHandle): LinkFacts | null {
  return (
    read.get<LinkFacts>('SELECT state, last_number AS lastNumber, view, heard_at AS heardAt FROM server_link') ?? null
  );
}

export function findLink({
  database,
  records,
}: Pick<OpenOffice, 'database' | 'records'>): (LinkFacts & LinkSecret) | null {
  const row = database.read.get<Row>(`SELECT ${COLUMNS} FROM server_link`);
  if (row === undefined) return null;
  const { keyId, sealed, ...facts } = row;
  const secret = records.open(LinkSecret, sealed, placeOf(keyId));
  return secret.ok ? { ...facts, ...secret.value } : null;
}

/** Joins, or signs in again: what was numbered before stays so, what was told before is told anew. */
export function putLink(write: WriteHandle, records: SealedRecords, secret: LinkSecret): void {
  const keyId = records.keyOf(write, OFFICE.kind, OFFICE.id);
  invariant(keyId !== null, 'the office has its key');
  const sealed = records.seal(secret, placeOf(keyId));
  write.run(
    `INSERT INTO server_link (only, state, key_id, sealed) VALUES (1, 'joined', ?, ?)
     ON CONFLICT (only) DO UPDATE SET state = 'joined', view = NULL, key_id = excluded.key_id, sealed = excluded.sealed`,
    ...[keyId, sealed],
  );
}

/** The server wants the password again; everything stays. */
export function noteSignedOut(write: WriteHandle): void {
  write.run(`UPDATE server_link SET state = 'signed-out' WHERE state = 'joined'`);
}

/** The next refresh token: the one before it opens nothing any more. */
export function putRefreshToken({ database, records }: OpenOffice, refreshToken: string): void {
  const link = findLink({ database, records });
  if (link === null) return;
  const secret = LinkSecret.parse({ ...link, refreshToken });
  database.inTransaction((write) => {
    const keyId = records.keyOf(write, OFFICE.kind, OFFICE.id);
    invariant(keyId !== null, 'the office has its key');
    write.run('UPDATE server_link SET key_id = ?, sealed = ?', keyId, records.seal(secret, placeOf(keyId)));
  });
}

function placeOf(keyId: string) {
  return placeIn('server_link', { only: 1, key_id: keyId });
}
