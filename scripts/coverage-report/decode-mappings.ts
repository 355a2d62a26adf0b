const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** One entry of a source map: a place in the built text and where it comes from. Lines and columns count from 0. */
export type Mapping = {
  readonly builtLine: number;
  readonly builtColumn: number;
  readonly source: number;
  readonly line: number;
  readonly column: number;
};

/** Reads the `mappings` of a source map (ECMA-426, version 3). Entries without a source are left out. */
export function decodeMappings(mappings: string): Mapping[] {
  const found: Mapping[] = [];
  let [source, line, column] = [0, 0, 0];
  for (const [builtLine, entries] of mappings.split(';').entries()) {
    let builtColumn = 0;
    for (const entry of entries.split(',')) {
      const [builtStep, sourceStep, lineStep, columnStep] = decodeNumbers(entry);
      builtColumn += builtStep ?? 0;
      if (sourceStep === undefined || lineStep === undefined || columnStep === undefined) continue;
      source += sourceStep;
      line += lineStep;
      column += columnStep;
      found.push({ builtLine, builtColumn, source, line, column });
    }
  }
  return found;
}

/** Numbers in base 64, five bits a digit, lowest first; the sixth bit says that more follow, the very lowest is the sign. */
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
