/**
 * Table of the fewest changes (Levenshtein) between the first i letters of one text (rows) and the first j of the other
 * (columns); its last entry is that between the whole texts.
 */
export function changesBetween(first: readonly string[], second: readonly string[]): Uint16Array {
  const width = second.length + 1;
  const cost = new Uint16Array((first.length + 1) * width);
  for (let i = 0; i <= first.length; i++) {
    for (let j = 0; j <= second.length; j++) {
      const at = i * width + j;
      if (i === 0 || j === 0) {
        cost[at] = i + j;
        continue;
      }
      const changed = cost[at - width - 1]! + (first[i - 1] === second[j - 1] ? 0 : 1);
      cost[at] = Math.min(changed, cost[at - width]! + 1, cost[at - 1]! + 1);
    }
  }
  return cost;
}
