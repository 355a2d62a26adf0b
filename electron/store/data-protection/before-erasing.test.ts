import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepRules, usualKeep } from '../../../shared/backup/keep-rules.ts';
import { backUp } from '../backup/back-up.ts';
import { setUpBackupPlace } from '../backup/backup-place.ts';
import { afterBackup, keepBackupsSoFar } from '../backup/backups-so-far.ts';
import { changeBackupRule } from '../backup/backup-rule.ts';
import { binDocument } from '../documents/bin-document.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { openTimetable } from '../timetables/open-timetable.ts';
import { publishWeek, TERM } from '../timetables/testing/published-week.test-kit.ts';
import { lookBeforeErasing } from './before-erasing.ts';
import { eraseDocument } from './erase.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { addPerson } from './filed-sheets.test-kit.ts';

/** An office that backs up to a folder of its own, and a backup made there whenever it is asked for. */
async function openWithBackups() {
  const made = await foundOffice();
  const { open, database, folder, clock } = made;
  const place = mkdtempSync(join(tmpdir(), 'backups-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  valueOf(await setUpBackupPlace(place));
  changeBackupRule(open(), { place, keep: usualKeep });
  const now = () => new Date(clock.wall);
  const rest = { program: '1.0.0', now, keep: keepRules[usualKeep], onProgress: () => undefined };
  const makeBackup = async () => valueOf(await backUp(place, { database, folder, ...rest }));
  const look = async (id: string, kind: 'document' | 'person' = 'document') => lookBeforeErasing(open(), { kind, id });
  return { ...made, place, makeBackup, look };
}

test('what is published is told with whose it is and its days, also once it lies in the bin, where nobody sees it', async () => {
  const { open, look } = await openWithBackups();
  const timetableId = publishWeek(open(), '3AB');
  const documentId = valueOf(openTimetable(open(), timetableId)).row.documentId ?? '';
  const published = [{ timetableId, class: '3AB', teacher: null, title: null, inForce: TERM }];
  const rest = { copies: 0, backups: { losing: 0, keeping: 0 } };
  expect(valueOf(await look(documentId))).toEqual({ published, isBinned: false, ...rest });
  valueOf(binDocument(open(), documentId, published));
  expect(valueOf(await look(documentId))).toEqual({ published, isBinned: true, ...rest });
});

test('backups are counted that were made since it came, and lose it with the next one', async () => {
  const { open, look, makeBackup, place, database } = await openWithBackups();
  await makeBackup();
  const documentId = addSheet(open(), 'a', 'same');
  addSheet(open(), 'b', 'same');
  const person = await addPerson(open(), 'teacher', 'Ida Planck');
  await makeBackup();
  await makeBackup();
  expect(valueOf(await look(documentId))).toEqual({
    ...{ published: [], isBinned: false, copies: 1 },
    backups: { losing: 2, keeping: 0 },
  });
  expect(valueOf(await look(person, 'person'))).toMatchObject({ copies: 0, backups: { losing: 2, keeping: 0 } });

  mkdirSync(join(place, 'timetable-desk-backup-0099-2026-11-23'));
  writeFileSync(join(place, 'timetable-desk-backup-0099-2026-11-23', 'manifest.json'), 'torn');
  expect(valueOf(await look(documentId)).backups).toEqual({ losing: 2, keeping: 1 });
  rmSync(place, { recursive: true });
  expect(valueOf(await look(documentId)).backups).toEqual({ losing: 0, keeping: 0 });
  const soFar = afterBackup({ at: 1, kept: 2, unreached: 0 });
  database.inTransaction((write) => keepBackupsSoFar(write, soFar, 1));
  expect(valueOf(await look(documentId)).backups).toBeNull();

  valueOf(await eraseDocument(open(), documentId));
  expect(await look(documentId)).toMatchObject({ error: { code: 'notFound' } });
});
