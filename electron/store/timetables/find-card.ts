import { failed } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { TimetableCard } from './card.ts';

export type CardPlace = { readonly timetableId: string; readonly keyId: string };

/** Only the card, for the search that goes through all of them; null in the bin and where it cannot be read. */
export function findCard(read: ReadHandle, records: SealedRecords, timetableId: string): TimetableCard | null {
  const row = read.get<{ keyId: string; sealed: Uint8Array }>(
    'SELECT key_id AS keyId, sealed FROM timetables WHERE timetable_id = ? AND binned_at IS NULL',
    timetableId,
  );
  const card = row && openCard(records, { timetableId, keyId: row.keyId }, row.sealed);
  return card?.ok ? card.value : null;
}

/** The same in the bin as well. */
export function findCardAnywhere(read: ReadHandle, records: SealedRecords, timetableId: string): TimetableCard | null {
  const row = read.get<{ keyId: string; sealed: Uint8Array }>(
    'SELECT key_id AS keyId, sealed FROM timetables WHERE timetable_id = ?',
    timetableId,
  );
  const card = row && openCard(records, { timetableId, keyId: row.keyId }, row.sealed);
  return card?.ok ? card.value : null;
}

export function openCard(
  records: SealedRecords,
  place: CardPlace,
  sealed: Uint8Array,
): Result<TimetableCard, DeskError> {
  const card = records.open(TimetableCard, sealed, placeOf(place));
  return card.ok ? card : failed(deskError(card.error.kind === 'erased' ? 'notFound' : 'storeDamaged'));
}

export function sealCard(records: SealedRecords, place: CardPlace, card: TimetableCard): Uint8Array {
  return records.seal(card, placeOf(place));
}

function placeOf({ timetableId, keyId }: CardPlace) {
  return placeIn('timetables', { timetable_id: timetableId, key_id: keyId });
}
