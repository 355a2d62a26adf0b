import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepRules, usualKeep } from '../../../../shared/backup/keep-rules.ts';
import { backupFilesIn } from '../../../store/backup/backup-names.ts';
import { sha256Of } from '../../../store/backup/carry-file.ts';
import { chooseBackupsToKeep } from '../../../store/backup/choose-backups-to-keep.ts';
import { listBackups } from '../../../store/backup/list-backups.ts';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import type { Erasure } from '../../../store/erasure/erasure-lines.ts';
import { addErasures } from '../../../store/erasure/erasure-list.ts';
import { settleErasures } from '../../../store/erasure/settle-erasures.ts';
import type { KdfPolicy } from '../../../store/keys/kdf-policy.ts';
import type { SystemKeeper } from '../../../store/keys/system-keeper.ts';
import { seeChain } from './check-after-kill.ts';
import { withoutGone } from './erasure-acts.ts';
import type { Known, KnownBackup } from './known-office.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';
import { recogniseOffice } from './recognise-office.ts';

type Given = {
  readonly place: string;
  readonly before: readonly KnownBackup[];
  /** What held since the process was started: a backup is of one of these moments. */
  readonly history: readonly Known[];
  readonly gone: Known['gone'];
  readonly erasures: readonly Erasure[];
  readonly keeper: SystemKeeper;
  readonly policy: KdfPolicy;
};

/**
 * Every backup that bears a name is whole and opens, none is gone that the rule keeps beside those that are there, and a new one
 * is the office as it was.
 */
export async function checkBackups(given: Given): Promise<readonly KnownBackup[]> {
  const { place, before } = given;
  if (!existsSync(place) && before.length === 0) return before;
  const listed = await listBackups(place);
  if (!listed.ok) throw new OfficeNotAsItShouldBe(`the backups: ${listed.error.code}`);
  const backups: KnownBackup[] = [];
  for (const { name, path, number, state } of listed.value) {
    const { database } = backupFilesIn(path);
    const sha256 = await sha256Of(database);
    // While keys are destroyed in it, its manifest knows both.
    if (state.kind !== 'good' || ![state.manifest.sha256, state.manifest.sha256Before].includes(sha256)) {
      throw new OfficeNotAsItShouldBe(`the backup ${name} is ${state.kind}, and its bytes are others`);
    }
    const { madeAt, before: what } = state.manifest;
    const dated = { number, madeAt: new Date(madeAt), isBeforeGoingBack: what === 'going-back' };
    const opened = before.find((known) => known.path === path) ?? (await openBackup(path, database, given));
    backups.push({ ...opened, dated });
  }
  const lost = lostBackups(before, backups);
  if (lost.length > 0) throw new OfficeNotAsItShouldBe(`gone, though the rule keeps them: ${lost.join(', ')}`);
  return backups;
}

/**
 * Those that made room for newer ones went by the rule. One that was made and let go of since is not known, and makes no difference:
 * whatever it pushed out is pushed out by those that it made room for in turn.
 */
function lostBackups(before: readonly KnownBackup[], now: readonly KnownBackup[]): string[] {
  const there = new Set(now.map(({ path }) => path));
  const gone = before.filter(({ path }) => !there.has(path));
  const kept = chooseBackupsToKeep(
    [...gone, ...now].map(({ dated }) => dated),
    keepRules[usualKeep],
  );
  return gone.filter(({ dated }) => kept.has(dated.number)).map(({ path }) => path);
}

async function openBackup(
  path: string,
  database: string,
  { history, gone, erasures, keeper, policy }: Given,
): Promise<Omit<KnownBackup, 'dated'>> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    const files = databaseFilesIn(folder);
    copyFileSync(database, files.database);
    await addErasures(files.erasures, erasures);
    const opened = await openDatabase(folder);
    if (!opened.ok) throw new OfficeNotAsItShouldBe(`the backup ${path} does not open: ${opened.error.code}`);
    try {
      const damage = opened.value.findDamage();
      if (damage.length > 0) throw new OfficeNotAsItShouldBe(`the backup ${path} is damaged: ${damage.join('; ')}`);
      const chain = seeChain(opened.value);
      await settleErasures(opened.value, folder);
      const possible = history.map((known, done) => ({ known: withoutGone({ ...known, gone }), done }));
      const { match } = await recogniseOffice(opened.value, possible, { keeper, policy });
      return { path, known: match.known, chain };
    } finally {
      opened.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
