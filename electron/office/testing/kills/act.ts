import type { StoreAsk, StoreCall, StoreReply } from '../../../store/process/store-contract.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import { HEAD } from './head.ts';
import type { Known, KnownBackup } from './known-office.ts';

/** Something asked of the store, and what has to be found once it answered that it is done. */
export type Act = {
  readonly name: StoreCall;
  readonly ask: unknown;
  /** `answer`: what the store answered, where it did; undefined for what was in hand when it was killed. */
  readonly apply: (known: Known, answer?: unknown) => Known;
  /** What may be found of one that was cut short and is done step by step, each step whole: after its first, its second … */
  readonly halfway?: (known: Known) => readonly Known[];
};

export type Scene = {
  /** What holds once everything asked so far is done. */
  readonly known: Known;
  /** Of the accounts that were there before this run of the store; others' ids are not known yet. */
  readonly userIds: Readonly<Record<string, string>>;
  /** By document, in the same way. */
  readonly timetableIds: Readonly<Record<string, string>>;
  readonly backups: readonly KnownBackup[];
};

export function act<Name extends StoreCall>(
  name: Name,
  ask: StoreAsk<Name>,
  apply: (known: Known, answer?: StoreReply<Name>) => Known,
): Act {
  return { name, ask, apply: apply as Act['apply'] };
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

/** An account that is not of who sits there, and that was there before this run of the store. */
export function drawColleague(lot: Lot, { known, userIds }: Scene) {
  const others = Object.keys(known.office.accounts).filter((loginName) => loginName !== HEAD.loginName);
  const loginName = others[lot.below(others.length)];
  const userId = loginName === undefined ? undefined : userIds[loginName];
  return loginName === undefined || userId === undefined ? null : { loginName, userId };
}
