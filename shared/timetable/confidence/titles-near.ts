/** How often the commonest other title or name stands on the sheet that differs by one letter changed, missing or added. */
export function titlesNear(title: string, titles: ReadonlyMap<string, number>): number {
  if (title.length < 3) return 0;
  let most = 0;
  for (const [other, count] of titles) if (count > most && isOneLetterApart(title, other)) most = count;
  return most;
}

function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  return endA - from <= 1 && endB - from <= 1 && !/\d/.test(a.slice(from, endA) + b.slice(from, endB));
}
