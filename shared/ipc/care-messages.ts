import { z } from 'zod';
import { lockMinutes } from '../access/session-decision.ts';

/** What the school has chosen for everybody at this computer. */
export const SchoolSettings = z.object({
  schoolName: z.string().trim().min(1).max(120),
  /** Minutes without a key or the mouse until the window locks. */
  lockMinutes: z.int().min(lockMinutes.least).max(lockMinutes.most),
});
export type SchoolSettings = z.infer<typeof SchoolSettings>;

/** How long backups are kept: see keepRules in shared/backup/keep-rules.ts. */
export const KeepChoice = z.enum(['two-weeks', 'a-year', 'three-years']);
export type KeepChoice = z.infer<typeof KeepChoice>;

/** Why there is no new backup, told apart by what the person can do about it. */
export const BackupProblemCode = z.enum([
  'place-missing',
  'place-read-only',
  'place-full',
  'place-failed',
  'place-unreliable',
  'here-full',
  'here-failed',
  'database-damaged',
]);
export type BackupProblemCode = z.infer<typeof BackupProblemCode>;

/** How the backups stand. Moments in milliseconds since 1970. */
export const BackupState = z.object({
  /** The folder they go to, and whether it is the one beside the office's own, on the same disk. */
  place: z.string(),
  isUsualPlace: z.boolean(),
  keep: KeepChoice,
  lastMade: z.number().nullable(),
  /** How many good ones there were in their folder when the last one was made. */
  kept: z.int().nullable(),
  /** How many backups in their folder may still hold what was erased since they were made. */
  unreached: z.int().min(0),
  /** How far the one is that is being made, 0 to 1. */
  running: z.number().min(0).max(1).nullable(),
  /** Why the last try came to nothing, and since when none has succeeded. */
  problem: z.object({ code: BackupProblemCode, since: z.number() }).nullable(),
  /** For so long without a backup that it is said on every screen. */
  isOverdue: z.boolean(),
});
export type BackupState = z.infer<typeof BackupState>;

export const ChangeBackups = z.object({ keep: KeepChoice });
export const ChooseBackupFolder = z.object({ isUsual: z.boolean() });
/** Not where the person thought better of it. */
export const FolderChosen = z.object({ isChosen: z.boolean() });

/** One backup that lies in a folder, by what its manifest says; null where that cannot be read. */
export const BackupRow = z.object({
  name: z.string(),
  state: z.enum(['good', 'newer', 'damaged']),
  about: z.object({ madeAt: z.number(), documents: z.int(), timetables: z.int() }).nullable(),
});
export type BackupRow = z.infer<typeof BackupRow>;

/** What a folder holds, the newest backup first, and whether this computer can keep half of a key. */
export const BackupsFound = z.object({
  folder: z.string(),
  backups: z.array(BackupRow),
  hasKeyring: z.boolean(),
});
export type BackupsFound = z.infer<typeof BackupsFound>;

/** What would be lost by going back to a backup, as far as it is known; null for one of another line of the office. */
export const SinceBackup = z.object({ changes: z.int(), documents: z.int() }).nullable();
export type SinceBackup = z.infer<typeof SinceBackup>;

const Code = z.string().max(200);
const BackupName = z.string().min(1).max(300);
export const UnsealBackup = z.object({ name: BackupName, code: Code });
/** Said only to who knows the code. */
export const BackupUnsealed = z.object({ schoolName: z.string() });
export const RestoreBackup = z.object({
  name: BackupName,
  code: Code,
  /** Said yes to: passwords alone, where there is no keyring. */
  mayGoWithoutKeyring: z.boolean(),
});
export const BackupNamed = z.object({ name: BackupName });
export const GoBack = z.object({
  name: BackupName,
  /** One's own, before anything is looked at. */
  password: z.string().max(1000),
  /** Where one's own password was another one on the day of the backup. */
  code: Code.nullable(),
});
export const BackupRestored = z.object({
  schoolName: z.string(),
  madeAt: z.number(),
  /** Where the files lie that were here before; null on a new computer. */
  setAside: z.string().nullable(),
  /** Whether what was here was damaged: then nothing is ever changed in it. */
  wasDamaged: z.boolean(),
  /** The list of what was erased is shorter than the backup knows: something erased may be back. */
  isListCut: z.boolean(),
});
export type BackupRestored = z.infer<typeof BackupRestored>;

/** Where the damage is, as far as it can be said. */
export const DamagePlace = z.enum(['start', 'end', 'inside', 'journal-alone', 'journal-missing']);
export type DamagePlace = z.infer<typeof DamagePlace>;

/** What can be read of a damaged file, counted by trying. `isAll`: nothing was found that cannot be read. */
export const SoundPart = z.object({ documents: z.int(), timetables: z.int(), accounts: z.int(), isAll: z.boolean() });
export type SoundPart = z.infer<typeof SoundPart>;

export const RepairView = z.object({
  damage: DamagePlace,
  folder: z.string(),
  /** Null where too little can be read for an office to be opened with it. */
  sound: SoundPart.nullable(),
});
export type RepairView = z.infer<typeof RepairView>;

export const SoundSaved = z.object({ saved: SoundPart, setAside: z.string() });
export type SoundSaved = z.infer<typeof SoundSaved>;
