export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
