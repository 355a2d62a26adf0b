import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import { addDocument } from '../database/office.test-kit.ts';
import { eraseKey } from '../erasure/erase-key.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { backupFilesIn } from './backup-names.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { changeBackupRule } from './backup-rule.ts';
import { chooseBackupPlace } from './choose-place.ts';

const HOUR = 60 * 60 * 1000;
const MORNING = new Date(2026, 10, 23, 9).getTime();

/** A founded office whose folder is in a profile of its own, with a clock that the test sets. */
async function keeperAt(morning = MORNING) {
  const made = await foundOffice();
  const { database, office, open, folder } = made;
  const clock = { wall: morning, steady: 0 };
  const parts = {
    database,
    folder: join(folder, 'office'),
    program: '0.1.0',
    later: () => ({}),
    onChanged: () => undefined,
  };
  mkdirSync(parts.folder);
  const keeper = new BackupKeeper({
    ...parts,
    moment: () => ({ ...clock, run: 'one' }),
    open: () => {
      const opened = office.open();
      return opened.ok ? opened.value : null;
    },
    onDamaged: () => undefined,
  });
  const pass = (milliseconds: number): void => {
    clock.wall += milliseconds;
    clock.steady += milliseconds;
  };
  const settled = () => vi.waitFor(() => expect(keeper.state(open()).running).toBeNull(), 30_000);
  const place = join(folder, 'backups');
  const backupsMade = () => readdirSync(place).filter((name) => /^timetable-desk-backup-\d{4}-[\d-]+$/.test(name));
  return { ...made, keeper, pass, settled, place, made: backupsMade, databaseFolder: parts.folder };
}

test('the first is made at the first look, the next one on the next day and not before', async () => {
  const { keeper, pass, settled, made, open } = await keeperAt();
  keeper.look();
  await settled();
  expect(made()).toHaveLength(1);
  expect(keeper.state(open())).toMatchObject({ kept: 1, problem: null, isOverdue: false, lastMade: MORNING });
  pass(10 * HOUR);
  keeper.look();
  expect(keeper.state(open()).running).toBeNull();
  pass(14 * HOUR);
  keeper.look();
  await settled();
  expect(made()).toHaveLength(2);
});

test('what was there before going back outlives the backups of the next weeks', async () => {
  const { keeper, pass, settled, made, open } = await keeperAt();
  changeBackupRule(open(), { place: null, keep: 'two-weeks' });
  expect(await keeper.makeBeforeGoingBack()).toBe(true);
  const [before] = made();
  const live = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      pass(24 * HOUR);
      keeper.look();
      await settled();
    }
  };
  await live(20);
  expect(made()).toContain(before);
  await live(11);
  expect(made()).not.toContain(before);
});

test('while one is made another one can be asked for that has all of this moment', async () => {
  const { keeper, made, settled } = await keeperAt();
  expect(keeper.isRunning()).toBe(false);
  keeper.makeNow();
  expect(keeper.isRunning()).toBe(true);
  await keeper.makeAnother();
  await settled();
  expect(keeper.isRunning()).toBe(false);
  expect(made()).toHaveLength(2);
});

test('a backup that an erasure could not reach is told until there is none', async () => {
  const { keeper, pass, settled, made, place, database, open } = await keeperAt();
  keeper.look();
  await settled();
  expect(keeper.state(open()).unreached).toBe(0);
  const { manifest } = backupFilesIn(join(place, made()[0] ?? ''));
  const before = readFileSync(manifest);
  writeFileSync(manifest, 'nothing');
  database.inTransaction((write) => eraseKey(write, { keyId: addDocument(write).keyId, erasedAt: MORNING }));
  pass(24 * HOUR);
  keeper.look();
  await settled();
  expect(keeper.state(open())).toMatchObject({ kept: 1, unreached: 1 });
  writeFileSync(manifest, before);
  pass(24 * HOUR);
  keeper.look();
  await settled();
  expect(keeper.state(open())).toMatchObject({ kept: 3, unreached: 0 });
});

test('before anybody was signed in nobody knows the folder; from then on it goes on without them', async () => {
  const { keeper, pass, settled, office, place, made } = await keeperAt();
  office.lock('asked');
  keeper.look();
  expect(existsSync(place)).toBe(false);
  await office.signIn(HEAD);
  keeper.look();
  // Its folder bears its name a moment before it has ended, and until then no other one is begun.
  await settled();
  expect(made()).toHaveLength(1);
  office.lock('asked');
  pass(24 * HOUR);
  keeper.look();
  await vi.waitFor(() => expect(made()).toHaveLength(2), 30_000);
  await keeper.stop();
});

test('a stick that is missing rests longer each time, is noted once, and is overdue after three days', async () => {
  const { keeper, pass, settled, open, place, databaseFolder } = await keeperAt();
  const stick = join(place, '..', 'stick');
  mkdirSync(stick);
  expect(await chooseBackupPlace(open(), { place: stick, folder: databaseFolder })).toMatchObject({ ok: true });
  renameSync(stick, `${stick}-unplugged`);
  for (let days = 0; days < 4; days += 1) {
    keeper.look();
    await settled();
    pass(24 * HOUR + 1);
  }
  expect(keeper.state(open())).toMatchObject({ problem: { code: 'place-missing', since: MORNING }, isOverdue: true });
  const codes = open()
    .log.newest(open().database.read, { before: null, most: 50 })
    .map(({ entry }) => entry.code);
  expect(codes.filter((code) => code === 'backup.failed')).toHaveLength(1);
  renameSync(`${stick}-unplugged`, stick);
  keeper.makeNow();
  await settled();
  expect(keeper.state(open())).toMatchObject({ problem: null, isOverdue: false });
});

test('a disk too full to write down that there was no backup is told all the same', async () => {
  const { keeper, settled, open, database } = await keeperAt();
  const copy = vi.spyOn(database, 'copyTo').mockRejectedValue(new DatabaseDisaster('disk-full'));
  const full = vi.spyOn(database, 'inTransaction').mockImplementation(() => {
    throw new DatabaseDisaster('disk-full');
  });
  keeper.look();
  await settled();
  expect(keeper.state(open()).problem).toMatchObject({ code: 'here-full' });
  [copy, full].forEach((spy) => spy.mockRestore());
  keeper.makeNow();
  await settled();
  expect(keeper.state(open())).toMatchObject({ problem: null, lastMade: MORNING });
});
