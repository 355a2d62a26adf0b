import type { KeyObject } from 'node:crypto';
import { ActivityPayload } from '../../../shared/activity/activity-entry.ts';
import type { ActivityEntry, ActivityHead, SealedHead } from '../../../shared/activity/activity-entry.ts';
import type { ActivityFilter } from '../../../shared/activity/activity-filter.ts';
import { appendEntry, emptyHead, macOfHead, sealHead } from '../../../shared/activity/chain.ts';
import type { HashText, Happening } from '../../../shared/activity/chain.ts';
import { verifyChain } from '../../../shared/activity/verify-chain.ts';
import type { ChainReport, KeptEntry } from '../../../shared/activity/verify-chain.ts';
import { createHeadMac, hashText, newSalt } from '../../activity/chain-crypto.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { deriveKey } from '../keys/derive-key.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';

/** The activity log while somebody is signed in: entries are added in the transaction of what they tell of. */
export class ActivityLog {
  readonly #records: SealedRecords;
  readonly #mac: HashText;

  constructor(records: SealedRecords, officeKey: KeyObject) {
    this.#records = records;
    this.#mac = createHeadMac(deriveKey(officeKey, { label: 'activity head' }));
  }

  /** The first entry of a new office; there is no other time without a head. */
  begin(write: WriteHandle, happening: Happening): void {
    this.#add(write, emptyHead, happening);
  }

  /**
   * Adds to the chain. A head that nobody with the keys has made is never built upon in silence: that it was found so is
   * written down first, for good, or the next entry would vouch for what somebody put there.
   */
  append(write: WriteHandle, happening: Happening): void {
    const kept = readSealedHead(write);
    if (kept !== null && kept.mac === macOfHead(kept, this.#mac)) return void this.#add(write, kept, happening);
    const found = { at: happening.at, code: 'activity.verified', actorId: null, subject: OFFICE } as const;
    const noted = this.#add(write, lastEntry(write), { ...found, details: { isIntact: false, findings: 1 } });
    this.#add(write, noted, happening);
  }

  #add(write: WriteHandle, after: ActivityHead, happening: Happening): ActivityHead {
    const { entry, payload, head } = appendEntry(after, happening, newSalt(), hashText);
    const { kind, id } = entry.subject;
    // The details of something erased are not kept: there is no key to seal them under.
    const keyId = this.#records.keyOf(write, kind, id);
    const sealed = keyId === null ? null : this.#records.seal(payload, placeOf(entry.number, keyId));
    write.run(
      `INSERT INTO activity
         (number, at, action, actor_id, subject_kind, subject_id, previous, commitment, hash, key_id, sealed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[entry.number, entry.at, entry.code, entry.actorId, kind, id],
      ...[bytesOf(entry.previous), bytesOf(entry.commitment), bytesOf(entry.hash), keyId, sealed],
    );
    const { mac } = sealHead(head, this.#mac);
    write.run(
      'INSERT OR REPLACE INTO activity_head (only, number, hash, mac) VALUES (1, ?, ?, ?)',
      ...[head.number, bytesOf(head.hash), bytesOf(mac)],
    );
    return head;
  }

  /** Entries from the newest down, with what they say where it can still be read. */
  newest(read: ReadHandle, { before, most, filter = ALL }: Wanted): KeptEntry[] {
    const { from, to, codes, actorId, subject } = filter;
    const rows = read.all<Row>(
      `SELECT ${COLUMNS} FROM activity
       WHERE number < ? AND at >= ? AND at < ? AND (? IS NULL OR actor_id = ?)
         AND (? IS NULL OR action IN (SELECT value FROM json_each(?)))
         AND (? IS NULL OR (subject_kind = ? AND subject_id = ?))
       ORDER BY number DESC LIMIT ?`,
      ...[before ?? Number.MAX_SAFE_INTEGER, from ?? 0, to ?? Number.MAX_SAFE_INTEGER, actorId, actorId],
      ...[codes && JSON.stringify(codes), JSON.stringify(codes ?? [])],
      ...[subject?.kind ?? null, subject?.kind ?? null, subject?.id ?? null, most],
    );
    return rows.map((row) => this.#keptOf(row));
  }

  /** Walks the whole chain against its head, and tells of every head that was found forged before. */
  verify(read: ReadHandle): ChainReport {
    const rows = read.all<Row>(`SELECT ${COLUMNS} FROM activity ORDER BY number`);
    const entries = rows.map((row) => this.#keptOf(row));
    const report = verifyChain({ entries, head: readSealedHead(read), hash: hashText, mac: this.#mac });
    // Only the program notes this without anybody asking.
    const forged = entries.filter(({ entry }) => entry.code === 'activity.verified' && entry.actorId === null);
    const findings = forged.map(
      ({ entry: { number } }) => ({ kind: 'head-forged', from: number, to: number }) as const,
    );
    return {
      ...report,
      isIntact: report.isIntact && findings.length === 0,
      findings: [...report.findings, ...findings],
    };
  }

  #keptOf(row: Row): KeptEntry {
    const entry: ActivityEntry = {
      ...{ number: row.number, at: row.at, code: row.action as ActivityEntry['code'], actorId: row.actorId },
      subject: { kind: row.subjectKind, id: row.subjectId },
      ...{ previous: hexOf(row.previous), commitment: hexOf(row.commitment), hash: hexOf(row.hash) },
    };
    if (row.sealed === null || row.keyId === null) return { entry, payload: null };
    const payload = this.#records.open(ActivityPayload, row.sealed, placeOf(row.number, row.keyId));
    return { entry, payload: payload.ok ? payload.value : null };
  }
}

type Wanted = { readonly before: number | null; readonly most: number; readonly filter?: ActivityFilter };

const ALL: ActivityFilter = { from: null, to: null, codes: null, actorId: null, subject: null };

const COLUMNS = `number, at, action, actor_id AS actorId, subject_kind AS subjectKind, subject_id AS subjectId, previous,
  commitment, hash, key_id AS keyId, sealed`;

type Row = {
  readonly number: number;
  readonly at: number;
  readonly action: string;
  readonly actorId: string | null;
  readonly subjectKind: ActivityEntry['subject']['kind'];
  readonly subjectId: string;
  readonly previous: Uint8Array;
  readonly commitment: Uint8Array;
  readonly hash: Uint8Array;
  readonly keyId: string | null;
  readonly sealed: Uint8Array | null;
};

type HeadRow = { readonly number: number; readonly hash: Uint8Array; readonly mac: Uint8Array };

/** Where the chain ends as it lies there, whatever the head says. */
function lastEntry(read: ReadHandle): ActivityHead {
  const last = read.get<{ number: number; hash: Uint8Array }>(
    'SELECT number, hash FROM activity ORDER BY number DESC LIMIT 1',
  );
  return last === undefined ? emptyHead : { number: last.number, hash: hexOf(last.hash) };
}

export function readSealedHead(read: ReadHandle): SealedHead | null {
  const row = read.get<HeadRow>('SELECT number, hash, mac FROM activity_head');
  return row === undefined ? null : { number: row.number, hash: hexOf(row.hash), mac: hexOf(row.mac) };
}

function placeOf(number: number, keyId: string) {
  return placeIn('activity', { number, key_id: keyId });
}

function bytesOf(hex: string): Uint8Array {
  return Buffer.from(hex, 'hex');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
