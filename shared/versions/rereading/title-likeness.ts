/**
 * How alike two titles are, 0 to 1: the share of letter pairs they have in common (Dice's coefficient over bigrams).
 * Capitals, accents, spaces and signs do not count; recognisers differ in those first.
 */
export function titleLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [plainLetters(a), plainLetters(b)];
  if (first === second) return 1;
  const pairs = letterPairs(first);
  const others = letterPairs(second);
  let common = 0;
  for (const [pair, times] of pairs) common += Math.min(times, others.get(pair) ?? 0);
  const all = first.length + second.length - 2;
  return all > 0 ? (2 * common) / all : 0;
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function letterPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
