import type { ActivityPage } from '../../shared/ipc/activity-messages.ts';

export type ShownEntry = ActivityPage['entries'][number];

/** The older page below what is shown already. */
export function withOlder(shown: ActivityPage, older: ActivityPage): ActivityPage {
  return {
    entries: [...shown.entries, ...older.entries],
    names: { ...shown.names, ...older.names },
    hasMore: older.hasMore,
  };
}

/** What was written since above what is shown already, so that somebody far down the list keeps their place. */
export function withNewer(shown: ActivityPage, newest: ActivityPage): ActivityPage {
  const top = shown.entries[0]?.entry.number ?? 0;
  const meets = newest.entries.some(({ entry }) => entry.number <= top);
  // With entries in between that neither has, the list begins anew.
  if (!meets) return newest;
  const added = newest.entries.filter(({ entry }) => entry.number > top);
  return { ...shown, entries: [...added, ...shown.entries], names: { ...shown.names, ...newest.names } };
}

export type DayOfEntries = { readonly entries: readonly ShownEntry[] };

/** Entries of one calendar day together. The order stays: where the clock was put back, a day may come twice. */
export function byDay(entries: readonly ShownEntry[]): DayOfEntries[] {
  const days: { day: string; entries: ShownEntry[] }[] = [];
  for (const one of entries) {
    const day = new Date(one.entry.at).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(one);
    else days.push({ day, entries: [one] });
  }
  return days;
}
