import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BackupsFound } from '../../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { noteLater } from '../activity/note-later.ts';
import { readBackupRule, usualPlace } from '../backup/backup-rule.ts';
import { chooseBackupPlace, chooseKeep } from '../backup/choose-place.ts';
import { trustedBackend } from '../keys/system-keeper.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { damagePlaceOf } from '../repair/damage-place.ts';
import { lookForSound, saveSound } from '../repair/save-sound.ts';
import { goBack, sinceBackup } from './go-back.ts';
import { restoreWithCode, unsealWithCode } from './put-back.ts';
import type { Contents, StoreRoom } from './store-room.ts';
import type { CareHandlers } from './store-handlers.ts';
import { saveError } from './care-problems.ts';
import { backupsIn } from './backups-in.ts';

/** What of the room is needed here. */
type CaredRoom = Pick<StoreRoom, 'folder' | 'keeper' | 'tools' | 'contents' | 'empty' | 'fill'>;

/** Backups, restoring and repair: what looks after the papers as a whole, also where they do not open. */
export function createCareHandlers(room: CaredRoom): CareHandlers {
  async function inside<Value>(
    step: (open: OpenOffice, contents: Extract<Contents, { kind: 'open' }>) => Value,
  ): Promise<Awaited<Value> | Result<never, DeskError>> {
    const contents = await room.contents();
    if (contents.kind !== 'open') return failed(deskError('storeDamaged'));
    const open = contents.office.open();
    return open.ok ? await step(open.value, contents) : open;
  }

  /** Whoever may restore here or, where the office is open, may go back. */
  async function mayLook(): Promise<Result<undefined, DeskError>> {
    const contents = await room.contents();
    const open = contents.kind === 'open' ? contents.office.open() : null;
    return open?.ok === true ? checkMay(open.value, 'backup.restore') : mayRestore();
  }

  /**
   * Only where no backup can take the place of anything that somebody works with. An office that is open goes back: its
   * password is asked there, whose backup it is, and the present is kept.
   */
  async function mayRestore(): Promise<Result<undefined, DeskError>> {
    const contents = await room.contents();
    if (contents.kind === 'trouble') {
      return damagePlaceOf(contents.problem) === null ? failed(deskError('notAllowed')) : ok(undefined);
    }
    if (contents.office.state().kind === 'new') return ok(undefined);
    const open = contents.office.open();
    if (open.ok) return failed(deskError('notAllowed'));
    // Keys that are damaged let nobody in who could allow it. The code of the backup is asked for all the same.
    if (contents.office.areKeysDamaged) return ok(undefined);
    return open.error.code === 'locked' ? failed(deskError('notAllowed')) : open;
  }

  /** Where backups go, as whoever is signed in knows it. */
  async function chosenPlace(): Promise<string | null> {
    const contents = await room.contents();
    const open = contents.kind === 'open' ? contents.office.open() : null;
    return open?.ok === true ? readBackupRule(open.value).place : null;
  }

  async function mayRepair() {
    const contents = await room.contents();
    const damage = contents.kind === 'trouble' ? damagePlaceOf(contents.problem) : null;
    return damage === null ? failed(deskError('notAllowed')) : ok(damage);
  }

  return {
    'backup.state': () =>
      inside((open, { backups }) => {
        const allowed = checkMay(open, 'backup.view');
        return allowed.ok ? ok(backups.state(open)) : allowed;
      }),
    'backup.make': () =>
      inside((open, { backups }) => {
        const allowed = checkMay(open, 'backup.make');
        if (allowed.ok) backups.makeNow();
        return allowed;
      }),
    'backup.isRunning': async () => {
      const contents = await room.contents();
      return ok({ isRunning: contents.kind === 'open' && contents.backups.isRunning() });
    },
    'backup.choosePlace': ({ place }) =>
      inside(async (open, { backups }) => {
        const chosen = await chooseBackupPlace(open, { place, folder: room.folder });
        if (chosen.ok) backups.ruleChanged();
        return chosen;
      }),
    'backup.chooseKeep': (ask) =>
      inside((open, { backups }) => {
        const chosen = chooseKeep(open, ask);
        if (chosen.ok) backups.ruleChanged();
        return chosen;
      }),

    'restore.look': async ({ place }) => {
      const allowed = await mayLook();
      if (!allowed.ok) return allowed;
      const folder = place ?? (await chosenPlace()) ?? usualPlace(room.folder);
      const backups = await backupsIn(folder);
      return ok({ folder, backups, hasKeyring: trustedBackend(room.keeper) !== null } satisfies BackupsFound);
    },
    'restore.unseal': async ({ backup, code }) => {
      const allowed = await mayRestore();
      return allowed.ok ? unsealWithCode(room, backup, code) : allowed;
    },
    'restore.begin': async (ask) => {
      const allowed = await mayRestore();
      return allowed.ok ? restoreWithCode(room, ask) : allowed;
    },
    'restore.since': ({ backup }) => inside((open) => sinceBackup(open, backup)),
    'restore.goBack': (ask) => inside((open, { backups }) => goBack(room, { open, backups }, ask)),

    'repair.noteStoreEnded': async ({ at, why }) => {
      const contents = await room.contents();
      // Papers that do not open have no log either.
      if (contents.kind !== 'open') return ok(undefined);
      contents.database.inTransaction((write) =>
        noteLater(write, { code: 'session.store-ended', at, details: { why } }),
      );
      return ok(undefined);
    },
    'repair.look': async () => {
      const damage = await mayRepair();
      if (!damage.ok) return damage;
      return ok({ damage: damage.value, folder: room.folder, sound: await lookForSound(room.folder) });
    },
    'repair.saveSound': async () => {
      const damage = await mayRepair();
      if (!damage.ok) return damage;
      const saved = await saveSound(room.folder, new Date(room.tools.now()));
      if (!saved.ok) return failed(saveError(saved.error));
      const contents = await room.fill();
      // As with a backup: the next opening brings it to its end.
      return contents.kind === 'open' ? saved : failed(deskError('restoreHeldUp'));
    },
    'repair.openWithoutJournal': async () => {
      const damage = await mayRepair();
      if (!damage.ok) return damage;
      if (damage.value !== 'journal-missing') return failed(deskError('notAllowed'));
      await fillAndNote(room, { how: 'without-journal' }, { acceptMissingJournal: true });
      return ok(undefined);
    },
  };
}

async function fillAndNote(
  room: CaredRoom,
  details: Readonly<Record<string, string | number>>,
  how: Parameters<StoreRoom['fill']>[0] = {},
): Promise<void> {
  const contents = await room.fill(how);
  if (contents.kind !== 'open') return;
  contents.database.inTransaction((write) =>
    noteLater(write, { code: 'store.repaired', at: room.tools.now(), details: { ...details } }),
  );
}
