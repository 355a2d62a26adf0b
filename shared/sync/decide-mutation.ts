import type { Unit } from './unit.ts';
import { meet } from './unit.ts';

/** Who changed a unit last, and at which count of the school. */
export type UnitMark = { readonly unit: Unit; readonly version: number; readonly device: string };

/** What a device hands in, as far as it matters for whether it is taken. */
export type AskedMutation = {
  readonly device: string;
  /** The newest version of the row that the device had when its person made the change; 0 where there was none. */
  readonly base: number;
  readonly units: readonly Unit[];
};

/** The row as it stands. One that was erased says so, and nothing else of it is left. */
export type RowStanding = { readonly isErased: boolean; readonly marks: readonly UnitMark[] };

export type Verdict =
  | { readonly kind: 'taken' }
  /** Somebody else changed the same since; both values are kept until a person chooses. */
  | { readonly kind: 'conflict'; readonly against: readonly UnitMark[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused' };

/**
 * Whether a change is taken. What the device itself changed last it has seen, whether or not the news of it came back. So
 * nothing is written over that whoever writes has not seen.
 */
export function decideMutation(row: RowStanding, asked: AskedMutation, may: boolean): Verdict {
  if (row.isErased) return { kind: 'gone' };
  if (!may) return { kind: 'refused' };
  const against = row.marks.filter(
    ({ unit, version, device }) =>
      version > asked.base && device !== asked.device && asked.units.some((own) => meet(own, unit)),
  );
  return against.length === 0 ? { kind: 'taken' } : { kind: 'conflict', against };
}

/** The marks after a change was taken: those that it holds go, for it is newer than all of them. */
export function marksAfter(
  marks: readonly UnitMark[],
  { units, device }: Pick<AskedMutation, 'units' | 'device'>,
  version: number,
): UnitMark[] {
  const stay = marks.filter(({ unit }) => !units.some((own) => unit === own || unit.startsWith(`${own}/`)));
  return [...stay, ...units.map((unit) => ({ unit, version, device }))];
}

/** Where a mutation stands in its device's row of them: each is taken once, in order, however often it is handed in. */
export function decideTurn(last: number, number: number): 'next' | 'again' | 'too-early' {
  if (number <= last) return 'again';
  return number === last + 1 ? 'next' : 'too-early';
}
