import { createHash } from 'node:crypto';

/** A key that was destroyed, and when (milliseconds since 1970). */
export type Erasure = { readonly keyId: string; readonly erasedAt: number };

/**
 * `torn`: the last line was not written to its end, by a crash or a cut. `broken`: a line does not follow from the one
 * before: lines were changed, taken out or put in.
 */
export type ListFinding = { readonly kind: 'torn' } | { readonly kind: 'broken'; readonly line: number };

export type ReadLines = {
  /** All that can be made out, also behind a break: a key too many destroyed is what was asked for, one too few is not. */
  readonly erasures: readonly Erasure[];
  /** How many whole lines there are. */
  readonly lines: number;
  /** The hash of the last line, from which the next one follows. */
  readonly head: string;
  readonly finding: ListFinding | null;
};

/** Before the first line. */
const NO_HEAD = '0'.repeat(64);

const LINE = /^(\d+) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) (\d+) ([\da-f]{64})$/;

/** Lines of number, key id, moment and hash, each hash over the line and the hash before it; all end in a line feed. */
export function writeLines(
  erasures: readonly Erasure[],
  after: { readonly number: number; readonly head: string },
): string {
  let head = after.head;
  const lines = erasures.map(({ keyId, erasedAt }, index) => {
    const text = `${after.number + index + 1} ${keyId} ${erasedAt}`;
    head = hashOf(head, text);
    return `${text} ${head}\n`;
  });
  return lines.join('');
}

export function readLines(text: string): ReadLines {
  const lines = text.split('\n');
  const rest = lines.pop();
  const erasures: Erasure[] = [];
  let head = NO_HEAD;
  let finding: ListFinding | null = rest === '' ? null : { kind: 'torn' };
  for (const [index, line] of lines.entries()) {
    const [, number, keyId, erasedAt, hash] = LINE.exec(line) ?? [];
    if (keyId !== undefined) erasures.push({ keyId, erasedAt: Number(erasedAt) });
    const follows = Number(number) === index + 1 && hash === hashOf(head, `${number} ${keyId} ${erasedAt}`);
    if (!follows && finding?.kind !== 'broken') finding = { kind: 'broken', line: index + 1 };
    head = hash ?? head;
  }
  return { erasures, lines: lines.length, head, finding };
}

function hashOf(head: string, text: string): string {
  return createHash('sha256').update(`erasure 1\n${head}\n${text}`, 'utf8').digest('hex');
}
