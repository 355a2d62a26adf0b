import type { StoreAsk, StoreCall } from '../../../store/process/store-contract.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Known } from './known-office.ts';

/** Something asked of the store, and what has to be found once it answered that it is done. */
export type Act = {
  readonly name: StoreCall;
  readonly ask: unknown;
  readonly apply: (known: Known) => Known;
};

export type Scene = {
  /** What holds once everything asked so far is done. */
  readonly known: Known;
  /** Of the accounts that were there before this run of the store; others' ids are not known yet. */
  readonly userIds: Readonly<Record<string, string>>;
  /** By document, in the same way. */
  readonly timetableIds: Readonly<Record<string, string>>;
};

export function act<Name extends StoreCall>(name: Name, ask: StoreAsk<Name>, apply: Act['apply']): Act {
  return { name, ask, apply };
}

/** One that is not in the bin, in one of these states and otherwise fitting; null where there is none. */
export function drawDocument(
  lot: Lot,
  { known }: Scene,
  states: readonly string[],
  fits: (documentId: string) => boolean = () => true,
): string | null {
  const fitting = Object.entries(known.office.documents).filter(
    ([documentId, { state, isBinned }]) => !isBinned && states.includes(state) && fits(documentId),
  );
  return fitting[lot.below(fitting.length)]?.[0] ?? null;
}
