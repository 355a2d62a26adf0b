/** How many tints looks/tokens.css holds. */
export const TINTS = 16;

/**
 * A tint, 0 to TINTS - 1, for each subject among these titles of one week: the same for the same subject on every sheet as
 * far as that can be, and no two subjects in one as long as there are tints. `titles`: one for each lesson; the subject with the most
 * lessons chooses first. Answers by `subjectOf(title)`.
 */
export function tintsOf(titles: Iterable<string>): ReadonlyMap<string, number> {
  const lessons = Map.groupBy([...titles].map(subjectOf), (subject) => subject);
  const often = (subject: string) => lessons.get(subject)?.length ?? 0;
  const subjects = [...lessons.keys()].sort((one, other) => often(other) - often(one) || (one < other ? -1 : 1));
  const tints = new Map<string, number>();
  /** By tint: how many lessons have it. */
  const used = Array.from({ length: TINTS }, () => 0);
  const take = (subject: string, tint: number): void => {
    tints.set(subject, tint);
    used[tint] = (used[tint] ?? 0) + often(subject);
  };
  // Who finds their own tint free has it, whatever else is on the sheet; the others make do with what is left.
  for (const subject of subjects) {
    const own = ownTintOf(subject);
    if (used[own] === 0) take(subject, own);
  }
  for (const subject of subjects) if (!tints.has(subject)) take(subject, leastUsedFrom(ownTintOf(subject), used));
  return tints;
}

/** Only the part before a colon, slash, bracket or dash counts, so "Maths: fractions" looks like "Maths". */
export function subjectOf(title: string): string {
  return (title.split(/[:/([–—]| - /)[0] ?? '').trim().toLocaleLowerCase().replaceAll(/\s+/g, ' ');
}

/** FNV-1a, see http://www.isthe.com/chongo/tech/comp/fnv/. */
function ownTintOf(subject: string): number {
  let hash = 0x811c9dc5;
  for (const letter of subject) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // The low bits of FNV-1a alone cluster for short words.
  return ((hash >>> 16) ^ (hash & 0xffff)) % TINTS;
}

/** The first of the least used ones, going round from there. */
function leastUsedFrom(start: number, used: readonly number[]): number {
  const least = Math.min(...used);
  const round = used.map((_, step) => (start + step) % TINTS);
  return round.find((tint) => used[tint] === least) ?? start;
}
