import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepRules } from '../../../shared/backup/keep-rules.ts';
import { addDocument, newFolder, openOffice } from '../database/office.test-kit.ts';
import { eraseKey } from '../erasure/erase-key.ts';
import { erasuresIn, settleErasures } from '../erasure/settle-erasures.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { officeAndPlace } from './backup.test-kit.ts';
import { readManifest, writeManifest } from './backup-manifest.ts';
import { backUp } from './back-up.ts';
import { backupFilesIn, erasureListIn } from './backup-names.ts';
import { forgetKeysInBackups } from './forget-keys-in-backups.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const WRAPPED = Buffer.from('the wrapped key of the erased one');

async function officeWithErased() {
  const office = await officeAndPlace();
  const { database } = office;
  const { keyId } = database.inTransaction((write) => addDocument(write));
  database.inTransaction((write) => write.run('UPDATE record_keys SET wrapped = ? WHERE key_id = ?', WRAPPED, keyId));
  const erase = () => database.inTransaction((write) => eraseKey(write, { keyId, erasedAt: 5 }));
  return { ...office, keyId, erase };
}

const holdsKey = (path: string) => readFileSync(backupFilesIn(path).database).includes(WRAPPED);

test('an erased key goes from all backups that can be reached, which stay good and restorable', async () => {
  const { database, office, place, make, erase } = await officeWithErased();
  const [first, second] = [await make(), await make()];
  expect([first, second].map(({ path }) => holdsKey(path))).toEqual([true, true]);
  erase();
  const names = [second.name, first.name];
  for (let time = 0; time < 2; time += 1) {
    expect(valueOf(await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) }))).toEqual({
      clean: names,
      unreached: [],
    });
  }
  expect([first, second].map(({ path }) => holdsKey(path))).toEqual([false, false]);
  const elsewhere = newFolder();
  valueOf(await restoreBackup({ backup: first.path, folder: elsewhere, now: new Date() }));
  expect(await settleErasures(await openOffice(elsewhere), elsewhere)).toMatchObject({ replayed: 1 });
});

test('stopped between the manifest and the file, the backup is still good, and the next run finishes', async () => {
  const { database, office, place, make, erase } = await officeWithErased();
  const { path } = await make();
  const { manifest, database: file } = backupFilesIn(path);
  const before = readFileSync(file);
  erase();
  await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) });
  const after = valueOf(readManifest(readFileSync(manifest, 'utf8')));
  const shaBefore = valueOf(readManifest(writeManifest({ ...after, sha256: await hash(before) }))).sha256;
  writeFileSync(manifest, writeManifest({ ...after, sha256Before: shaBefore }));
  writeFileSync(file, before);
  valueOf(await restoreBackup({ backup: path, folder: newFolder(), now: new Date() }));
  expect(holdsKey(path)).toBe(true);
  expect(valueOf(await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) })).clean).toHaveLength(
    1,
  );
  expect(holdsKey(path)).toBe(false);
});

test('a backup that was out of reach is caught up with at the next backup', async () => {
  const { parts, place, make, erase } = await officeWithErased();
  const { path, name } = await make();
  const away = join(newFolder(), name);
  renameSync(path, away);
  erase();
  valueOf(await backUp(place, { ...parts, keep: keepRules['a-year'] }));
  renameSync(away, path);
  expect(holdsKey(path)).toBe(true);
  valueOf(await backUp(place, { ...parts, keep: keepRules['a-year'] }));
  expect(holdsKey(path)).toBe(false);
});

test('on a new computer a backup from an unplugged disk meets the list beside the backups', async () => {
  const { database, office, place, make, erase } = await officeWithErased();
  const { path } = await make();
  const asItWas = readFileSync(backupFilesIn(path).database);
  const manifest = readFileSync(backupFilesIn(path).manifest);
  erase();
  valueOf(await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) }));
  writeFileSync(backupFilesIn(path).database, asItWas);
  writeFileSync(backupFilesIn(path).manifest, manifest);
  const elsewhere = newFolder();
  expect(valueOf(await restoreBackup({ backup: path, folder: elsewhere, now: new Date() })).erasures).toBe(1);
  expect(readFileSync(join(elsewhere, 'timetable-desk.sqlite')).includes(WRAPPED)).toBe(false);
});

test('what is erased while a backup is made is not in it when it is done', async () => {
  const { parts, place, erase } = await officeWithErased();
  const { database: real } = parts;
  const copyTo = async (file: string) => real.copyTo(file).then(erase);
  const made = valueOf(await backUp(place, { ...parts, database: { ...real, copyTo }, keep: keepRules['a-year'] }));
  expect(valueOf(made.upkeep)).toEqual({ removed: [], forgotten: { clean: [made.name], unreached: [] } });
  expect(holdsKey(join(place, made.name))).toBe(false);
});

test('a damaged backup is named as not reached', async () => {
  const { database, office, place, parts, erase } = await officeWithErased();
  const { name } = valueOf(await makeBackup(place, parts));
  writeFileSync(backupFilesIn(join(place, name)).manifest, 'nothing');
  erase();
  expect(valueOf(await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) }))).toEqual({
    clean: [],
    unreached: [name],
  });
});

async function hash(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex');
}

test('afterwards what the rule does not keep is removed, and only that', async () => {
  const { parts, place, make } = await officeWithErased();
  const [first, second] = [await make(), await make()];
  const keep = { newest: 2, days: 0, weeks: 0, months: 0 };
  const made = valueOf(await backUp(place, { ...parts, keep }));
  expect(valueOf(made.upkeep).removed).toEqual([first.name]);
  expect(readdirSync(place).filter((name) => name !== 'timetable-desk-backups.txt')).toEqual([second.name, made.name]);
});

test('a backup that knows of more erasures than there are on any list says that the list was cut', async () => {
  const { database, office, place, make, erase } = await officeWithErased();
  const { path } = await make();
  erase();
  valueOf(await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) }));
  const restore = async () => valueOf(await restoreBackup({ backup: path, folder: newFolder(), now: new Date() }));
  expect(await restore()).toMatchObject({ erasures: 1, isListCut: false });
  rmSync(erasureListIn(place, office));
  expect(await restore()).toMatchObject({ erasures: 0, isListCut: true });
});

test('two offices that back up to one folder leave each other’s backups alone, and any of them can be restored', async () => {
  const mine = await officeWithErased();
  const theirs = await officeAndPlace(mine.place);
  const theirKey = theirs.database.inTransaction((write) => addDocument(write)).keyId;
  const first = await theirs.make();
  const before = readFileSync(backupFilesIn(first.path).manifest, 'utf8');
  await mine.make();
  mine.erase();
  const keep = { newest: 1, days: 0, weeks: 0, months: 0 };
  const made = valueOf(await backUp(mine.place, { ...mine.parts, keep }));
  expect(valueOf(made.upkeep)).toMatchObject({ forgotten: { clean: [made.name], unreached: [] } });
  expect(readFileSync(backupFilesIn(first.path).manifest, 'utf8')).toBe(before);
  expect(readdirSync(mine.place).filter((name) => /-backup-\d{4}/.test(name))).toEqual([first.name, made.name]);

  theirs.database.inTransaction((write) => eraseKey(write, { keyId: theirKey, erasedAt: 6 }));
  valueOf(await backUp(mine.place, { ...theirs.parts, keep: keepRules['a-year'] }));
  const elsewhere = newFolder();
  valueOf(await restoreBackup({ backup: first.path, folder: elsewhere, now: new Date() }));
  const restored = await openOffice(elsewhere);
  await settleErasures(restored, elsewhere);
  expect(erasuresIn(restored.read).map(({ keyId }) => keyId)).toEqual([theirKey]);
});

test('a backup that does not say whose it is is never removed or written in, and is named as not reached', async () => {
  const { parts, place, make, erase } = await officeWithErased();
  const { path, name, manifest } = await make();
  const { office: _office, ...nobodys } = manifest;
  writeFileSync(backupFilesIn(path).manifest, writeManifest(nobodys));
  erase();
  const keep = { newest: 1, days: 0, weeks: 0, months: 0 };
  const made = valueOf(await backUp(place, { ...parts, keep }));
  expect(valueOf(made.upkeep)).toEqual({ removed: [], forgotten: { clean: [made.name], unreached: [name] } });
  expect(holdsKey(path)).toBe(true);
});
