import { cpSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupFilesIn } from '../../../store/backup/backup-names.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act } from './act.ts';
import { withoutGone } from './erasure-acts.ts';
import { HEAD } from './head.ts';

/**
 * One of the backups takes the place of everything, but what was erased stays erased, and the sheets stay those of now; the present goes into a backup first.
 * Nobody is in afterwards.
 */
export function restore(lot: Lot, { known, backups }: Scene): Act | null {
  const backup = backups[lot.below(backups.length)];
  const password = known.passwords[HEAD.loginName];
  if (known.door !== 'in' || backup === undefined || password === undefined) return null;
  const { path, known: saved, chain } = backup;
  const needsCode = saved.passwords[HEAD.loginName] !== password;
  // Killed before it was told.
  if (needsCode && saved.code === null) return null;
  const copy = copyToStick(path);
  if (copy === null) return null;
  const ask = { backup: copy, password, code: needsCode ? saved.code : null };
  return act('restore.goBack', ask, ({ office: { sheets }, code, newCode, gone }) => {
    const office = { ...saved.office, restores: saved.office.restores + 1, sheets };
    return withoutGone({ ...saved, office, code, newCode, gone, door: 'out', chainFrom: chain });
  });
}

/** A newer backup may make room for itself before it is this one's turn. Null where one is doing that just now. */
function copyToStick(path: string): string | null {
  const copy = join(dirname(dirname(path)), 'stick', basename(path));
  const { manifest } = backupFilesIn(path);
  try {
    const before = readFileSync(manifest, 'utf8');
    cpSync(path, copy, { recursive: true });
    return readFileSync(manifest, 'utf8') === before ? copy : null;
  } catch {
    return null;
  }
}
