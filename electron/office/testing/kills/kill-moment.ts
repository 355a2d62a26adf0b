/** When the process is killed. */
export type KillMoment =
  /** Milliseconds after it was told to start: while it opens, is founded or somebody signs in. */
  | { readonly kind: 'opening'; readonly milliseconds: number }
  /** Milliseconds after the work began. */
  | { readonly kind: 'working'; readonly milliseconds: number }
  /** As soon as so many acts were acknowledged: what was acknowledged too early is not kept yet. */
  | { readonly kind: 'acknowledged'; readonly acts: number }
  /** Milliseconds after the copy before an update began to be made. */
  | { readonly kind: 'updating'; readonly milliseconds: number }
  /** Milliseconds after a new data key, or a backup, was asked for. */
  | { readonly kind: 'rotating' | 'backing-up'; readonly milliseconds: number }
  /** Milliseconds after a backup that was asked for got its name. */
  | { readonly kind: 'backed-up'; readonly milliseconds: number }
  /** Milliseconds after a backup was asked to be restored. */
  | { readonly kind: 'restoring'; readonly milliseconds: number }
  | SideMoment;

/** Milliseconds after it was asked for, in a folder beside the office: there nothing of it changes. */
export type SideMoment = { readonly kind: 'restoring-elsewhere' | 'repairing'; readonly milliseconds: number };

export function isBeside(moment: KillMoment): moment is SideMoment {
  return moment.kind === 'restoring-elsewhere' || moment.kind === 'repairing';
}

/** What is asked first, to be killed in the middle of it. */
export const UPKEEP = { rotating: 'keys.rotate', 'backing-up': 'backup.make', 'backed-up': 'backup.make' } as const;
