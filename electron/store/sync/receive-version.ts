import type { VersionBody } from '../../../shared/sync/row-body.ts';
import { placeIn } from '../records/sealed-rows.ts';
import { putBlocks } from '../timetables/block-times.ts';
import { headingOf } from '../timetables/card.ts';
import type { PublishedCard } from '../timetables/card.ts';
import { taggerOf } from '../timetables/office-tagger.ts';
import { findTimetableAnywhere, putCard } from '../timetables/stored-timetable.ts';
import { tagsOfContent } from '../timetables/whom-it-concerns.ts';
import type { Receiving, ToldBody } from './receiving.ts';
import { putSyncedRow } from './synced-row.ts';

/** A snapshot that somebody at another desk stands for, or new days of one. Its timetable has come before it. */
export function receiveVersion(receiving: Receiving, { row, version, body }: ToldBody<VersionBody>): void {
  const { office, write, timetables } = receiving;
  const stored = findTimetableAnywhere(office, body.timetableId);
  if (stored === null) return;
  const { keyId, timetableId } = stored;
  const { content, ...facts } = body;
  putSyncedRow(write, office.records, { row, kind: 'version', version, about: timetableId, keyId, body: facts });
  putVersion(receiving, row, keyId, body);
  write.run('DELETE FROM blocks WHERE version_id = ?', row);
  if (body.state === 'published') putBlocks(write, row, content);
  const others = stored.card.published.filter(({ versionId }) => versionId !== row);
  const published: PublishedCard[] =
    body.state === 'published'
      ? [
          ...others,
          {
            versionId: row,
            ...headingOf(content),
            ...tagsOfContent(content, taggerOf(office.database.read, office.records)),
          },
        ]
      : others;
  putCard(office, write, { ...stored, card: { ...stored.card, published } });
  timetables.add(timetableId);
}

/** Who made it is nobody of this office's accounts, or may be: the server's name for them stands in the synced row. */
function putVersion({ office, write }: Receiving, versionId: string, keyId: string, body: VersionBody): void {
  const { timetableId, number, state, madeAt, inForce, reason, content } = body;
  // One that was made here meanwhile, and has the number as well, goes behind all that there are.
  write.run(
    `UPDATE versions SET number = (SELECT max(number) + 1 FROM versions WHERE timetable_id = ?)
     WHERE timetable_id = ? AND number = ? AND version_id <> ?`,
    ...[timetableId, timetableId, number, versionId],
  );
  const sealed = office.records.seal(
    { reason, content },
    placeIn('versions', { version_id: versionId, key_id: keyId }),
  );
  write.run(
    `INSERT INTO versions (version_id, timetable_id, number, state, made_at, effective_from, effective_until, key_id, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (version_id) DO UPDATE SET number = excluded.number, state = excluded.state,
       effective_from = excluded.effective_from, effective_until = excluded.effective_until`,
    ...[versionId, timetableId, number, state, madeAt, inForce?.from ?? null, inForce?.until ?? null, keyId, sealed],
  );
}
