import { z } from 'zod';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

const FORMAT = 1;

const Sha256 = z.string().regex(/^[\da-f]{64}$/);

/** What lies beside a backed-up database, for people and for the program. It names no one. */
export const BackupManifest = z.object({
  what: z.literal('Timetable Desk backup'),
  format: z.literal(FORMAT),
  /** Counts the backups of one folder. The order in which they were made, whatever the clock showed. */
  number: z.int().min(1),
  madeAt: z.iso.datetime(),
  /** Which office's it is: nobody else removes it or writes in it. Backups that do not say are nobody's. */
  office: z
    .string()
    .regex(/^[\da-f]{32}$/)
    .optional(),
  /** It holds what an earlier state took the place of: the way forward again. */
  before: z.literal('going-back').optional(),
  program: z.string(),
  schema: z.int().min(1),
  bytes: z.int().min(1),
  sha256: Sha256,
  /** While keys are being destroyed in it, the file is either of two: this is the one from before. */
  sha256Before: Sha256.optional(),
  /** How many documents and timetables there are, and the number of the newest entry in the activity log. */
  documents: z.int().min(0),
  timetables: z.int().min(0),
  activityHead: z.int().min(0),
  /** How many keys were destroyed by then. None of them is in the file. */
  erasures: z.int().min(0),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export type ManifestProblem = { readonly code: 'manifest-unreadable' } | { readonly code: 'newer-format' };

/** With an end of line, for people who open it. */
export function writeManifest(manifest: Omit<BackupManifest, 'what' | 'format'>): string {
  const whole: BackupManifest = { what: 'Timetable Desk backup', format: FORMAT, ...manifest };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

export function readManifest(text: string): Result<BackupManifest, ManifestProblem> {
  const json = parseJson(text);
  const read = BackupManifest.safeParse(json);
  if (read.success) return ok(read.data);
  const newer = z.object({ what: z.literal('Timetable Desk backup'), format: z.int().min(FORMAT + 1) }).safeParse(json);
  return failed({ code: newer.success ? 'newer-format' : 'manifest-unreadable' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
