/**
 * Two check characters over the field of 32 elements: a Reed-Solomon code, whose distance of three means that any one or
 * two wrong characters, and so any two swapped ones, are found. Values are 0 to 31, at most 31 of them together.
 */
export function withCheckCharacters(values: readonly number[]): number[] {
  const { plain, weighted } = syndromes([...values, 0, 0]);
  // The last two characters, at powers 1 and 0, must bring both sums to nought: a + b = plain, 2a + b = weighted.
  const atPowerOne = divide(plain ^ weighted, powerOf(0) ^ powerOf(1));
  return [...values, atPowerOne, plain ^ atPowerOne];
}

/** Null where the check characters agree; else the place that is wrong if only one is, or null for more than one. */
export function findSlip(values: readonly number[]): { readonly at: number | null } | null {
  const { plain, weighted } = syndromes(values);
  if (plain === 0 && weighted === 0) return null;
  if (plain === 0 || weighted === 0) return { at: null };
  const power = logarithmOf(divide(weighted, plain));
  return { at: power < values.length ? values.length - 1 - power : null };
}

/** The sum of all values, and the sum of each times x to the power of its place from the end. */
function syndromes(values: readonly number[]): { plain: number; weighted: number } {
  let plain = 0;
  let weighted = 0;
  for (const value of values) {
    plain ^= value;
    weighted = timesX(weighted) ^ value;
  }
  return { plain, weighted };
}

/** Times x, modulo x^5 + x^2 + 1. */
function timesX(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}

function powerOf(power: number): number {
  return power === 0 ? 1 : timesX(powerOf(power - 1));
}

/** Of 1 to 31; x is a generator, so that each of them is one of its powers. */
function logarithmOf(value: number): number {
  let power = 0;
  for (let reached = 1; reached !== value; reached = timesX(reached)) power += 1;
  return power;
}

function divide(value: number, by: number): number {
  return value === 0 ? 0 : powerOf((logarithmOf(value) - logarithmOf(by) + 31) % 31);
}
