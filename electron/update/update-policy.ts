import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts';

/** What has to end before a newer version may take this one's place. */
export const underWayKinds = ['unsaved', 'restoring', 'backup', 'reading', 'saving'] as const;
export type UnderWay = (typeof underWayKinds)[number];

export type MayLook = 'yes' | 'off' | 'no-feed' | 'not-by-itself';

type Looking = {
  readonly policy: Pick<PolicyInForce, 'updates'>;
  /** What the people here have chosen, where they may. */
  readonly isChosen: boolean;
  readonly feed: string | null;
  /** Whether this copy can put a newer one in its place: not where an installer of the school's IT brought it. */
  readonly isSelfUpdating: boolean;
};

/** Whether newer versions may be looked for at all. What the school's IT has settled comes before anything else. */
export function mayLook({ policy, isChosen, feed, isSelfUpdating }: Looking): MayLook {
  if (policy.updates === 'off') return 'off';
  if (policy.updates === null && !isChosen) return 'off';
  if (!isSelfUpdating) return 'not-by-itself';
  return feed === null ? 'no-feed' : 'yes';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const looking = {
  /** Nothing is fetched while the program gets going, and not by a whole school at once at eight. */
  firstAfter: 2 * MINUTE,
  firstSpread: 30 * MINUTE,
  every: 24 * HOUR,
  spread: 4 * HOUR,
  /** After a failure: a quarter of an hour, then one, then four; then as if nothing had been. */
  retryAfter: [15 * MINUTE, HOUR, 4 * HOUR],
} as const;

type Looked = {
  readonly now: number;
  /** When it was looked last, in milliseconds since 1970; null where never. */
  readonly lastLooked: number | null;
  /** How many looks have failed since one did not. */
  readonly failures: number;
  /** From 0 to 1, another for every computer and look. */
  readonly chance: number;
};

/** How long to wait before the next look, in milliseconds. */
export function waitBeforeLook({ now, lastLooked, failures, chance }: Looked): number {
  const least = looking.firstAfter + chance * looking.firstSpread;
  // A clock that was put back is no reason not to look for years.
  if (lastLooked === null || lastLooked > now) return least;
  const retry = looking.retryAfter[failures - 1];
  const due = retry === undefined ? looking.every + (chance - 0.5) * looking.spread : retry * (1 + chance / 2);
  return Math.max(least, lastLooked + due - now);
}

/** A version that is tried out is for those who try one out already, whatever the feed offers. */
export function isOffered(running: string, offered: string): boolean {
  return !offered.includes('-') || running.includes('-');
}

/** What stands in the way of restarting now; null where nothing does. What people can do something about comes first. */
export function inTheWay(underWay: readonly UnderWay[]): UnderWay | null {
  return underWayKinds.find((kind) => underWay.includes(kind)) ?? null;
}

type Ending = {
  readonly mayLook: MayLook;
  readonly isReady: boolean;
  /** What was under way when somebody told the program to end. */
  readonly underWay: readonly UnderWay[];
  /** Whether the store put everything into its file and ended by itself. */
  readonly wasClosed: boolean;
};

export type AtTheEnd = 'install' | 'nothing-ready' | 'off' | 'under-way' | 'not-closed';

/** Whether the version that is ready takes the place of this one now that the program has closed. Otherwise it waits. */
export function decideAtTheEnd({ mayLook: may, isReady, underWay, wasClosed }: Ending): AtTheEnd {
  if (!isReady) return 'nothing-ready';
  if (may !== 'yes') return 'off';
  if (underWay.length > 0) return 'under-way';
  return wasClosed ? 'install' : 'not-closed';
}
