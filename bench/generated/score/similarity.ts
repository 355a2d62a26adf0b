/** Letters and digits alone, without case and accents. */
export function norm(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** 1 less the edit distance (Levenshtein) as a share of the longer text, both normalised. */
export function similarity(one: string | null | undefined, other: string | null | undefined): number {
  const [a, b] = [norm(one), norm(other)];
  if (!a && !b) return 1;
  if (!a || !b) return 0;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap);
    }
    before = row;
  }
  return 1 - (before[b.length] ?? 0) / Math.max(a.length, b.length);
}
