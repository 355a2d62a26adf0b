import type { Breach } from './breach.ts';

/** What would stay on its side in a language that is written from right to left. */
const SIDES = [
  /(^|[\s;{])(left|right)\s*:/,
  /\b(margin|padding|border)-(left|right)\b/,
  /\bborder-(top|bottom)-(left|right)-radius\b/,
  /\b(text-align|float|clear)\s*:\s*(left|right)\b/,
  // Four values, and the last is not the second: the left gets another than the right.
  /\b(margin|padding|inset)\s*:\s*\S+ (?<second>\S+) \S+ (?!\k<second>;)\S+;/,
];

/** Styles say start and end, not left and right, so that the window can be turned round. `file` is relative to the root. */
export function checkStyleSides(file: string, source: string): Breach[] {
  return source
    .split('\n')
    .flatMap((line, index) =>
      SIDES.some((side) => side.test(line))
        ? [{ file, rule: 'no-left-or-right', detail: `line ${index + 1}, ${line.trim()} Say start or end instead.` }]
        : [],
    );
}
