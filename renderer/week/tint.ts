/** How many tints looks/tokens.css holds. */
export const TINTS = 8;

/**
 * The tint of a subject, 0 to TINTS - 1: the same for the same subject on every sheet. Only the part before a colon,
 * slash, bracket or dash counts, so "Maths: fractions" looks like "Maths". FNV-1a, see
 * http://www.isthe.com/chongo/tech/comp/fnv/.
 */
export function tintOf(title: string): number {
  const subject = (title.split(/[:/([–—]| - /)[0] ?? '').trim().toLocaleLowerCase().replaceAll(/\s+/g, ' ');
  let hash = 0x811c9dc5;
  for (const letter of subject) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // The low bits of FNV-1a alone cluster for short words.
  return ((hash >>> 16) ^ (hash & 0xffff)) % TINTS;
}
