import { isErasure } from './activity-codes.ts';
import type { ActivityEntry, ActivityPayload, SealedHead } from './activity-entry.ts';
import { commitmentOf, emptyHead, hashOfEntry, macOfHead } from './chain.ts';
import type { HashText } from './chain.ts';

/** An entry and what can be opened of its payload: null when payload or key is gone. */
export type KeptEntry = { readonly entry: ActivityEntry; readonly payload: ActivityPayload | null };

/**
 * What is wrong, with the entries numbered `from` to `to`.
 * head-missing, head-forged: the separately kept head is gone, or was not made by who holds the data key.
 * truncated: the newest entries are gone. deleted: entries in between are. beyond-head: added after the head was kept.
 * edited: not what was written. repeated, out-of-order: as they lie in the store.
 * payload-edited: the details are not what was written; payload-missing: they are gone, and no erasure says why.
 */
export type ChainFinding = {
  readonly kind:
    | 'head-missing'
    | 'head-forged'
    | 'truncated'
    | 'deleted'
    | 'beyond-head'
    | 'edited'
    | 'repeated'
    | 'out-of-order'
    | 'payload-edited'
    | 'payload-missing';
  readonly from: number;
  readonly to: number;
};

export type ChainReport = {
  readonly isIntact: boolean;
  readonly findings: readonly ChainFinding[];
  readonly entries: number;
  /** Entries whose details were erased rightly. */
  readonly erased: readonly number[];
  /**
   * From this entry on the chain leads without a break to the head. Entries before it agree at best with each other,
   * which somebody who rewrote them could have seen to. Null without a good head.
   */
  readonly vouchedFrom: number | null;
};

type Kept = {
  /** As they lie in the store. */
  readonly entries: readonly KeptEntry[];
  readonly head: SealedHead | null;
  readonly hash: HashText;
  readonly mac: HashText;
};

/**
 * Whether the chain is what was written. It is walked from the head backwards, because only the head is proven by a key:
 * each entry vouches for the one before, so what differs is found at the very entry.
 */
export function verifyChain({ entries, head, hash, mac }: Kept): ChainReport {
  const isGoodHead = head !== null && head.mac === macOfHead(head, mac);
  const goodHead = isGoodHead ? head : null;
  const inChain = walkBack(entries, goodHead, hash);
  const { findings: ofPayloads, erased } = lookAtPayloads(entries, hash);
  const findings = [...lookAtHead(head, isGoodHead), ...inChain, ...lookAtOrder(entries), ...ofPayloads];
  const broken = inChain.filter(({ kind }) => kind !== 'beyond-head').map(({ to }) => to);
  return {
    isIntact: findings.length === 0,
    findings: joinNeighbours(findings),
    entries: entries.length,
    erased,
    vouchedFrom: goodHead && Math.max(0, ...broken.filter((to) => to <= goodHead.number)) + 1,
  };
}

function lookAtHead(head: SealedHead | null, isGood: boolean): ChainFinding[] {
  if (head === null) return [at('head-missing', 0)];
  return isGood ? [] : [at('head-forged', head.number)];
}

function walkBack(entries: readonly KeptEntry[], head: SealedHead | null, hash: HashText): ChainFinding[] {
  const byNumber = Map.groupBy(entries, ({ entry }) => entry.number);
  const numbers = [...byNumber.keys()].sort((one, other) => other - one);
  const newest = numbers[0] ?? 0;
  const findings: ChainFinding[] = [];
  if (head !== null && head.number > newest) findings.push({ kind: 'truncated', from: newest + 1, to: head.number });
  if (head !== null && head.number < newest) findings.push({ kind: 'beyond-head', from: head.number + 1, to: newest });

  /** What the entry above says that this one's hash is; null where nobody trustworthy says. */
  let expected: string | null = null;
  let above = newest + 1;
  for (const number of numbers) {
    if (number < above - 1) {
      // What stands beyond the head was never numbered by us: no gap there is ours.
      findings.push({ kind: 'deleted', from: number + 1, to: Math.min(above - 1, head?.number ?? above) });
      expected = null;
    }
    if (number === head?.number) expected = head.hash;
    const candidates = byNumber.get(number) ?? [];
    const entry = (candidates.find((one) => one.entry.hash === expected) ?? candidates[0])?.entry;
    const isSound: boolean = entry !== undefined && isAsWritten(entry, expected, hash);
    if (!isSound) findings.push(at('edited', number));
    expected = isSound ? (entry?.previous ?? null) : null;
    above = number;
  }
  if (above > 1) findings.push({ kind: 'deleted', from: 1, to: above - 1 });
  return findings.filter(({ from, to }) => from <= to);
}

function isAsWritten(entry: ActivityEntry, expected: string | null, hash: HashText): boolean {
  const isBeginning = entry.number !== 1 || entry.previous === emptyHead.hash;
  return isBeginning && entry.hash === (expected ?? entry.hash) && entry.hash === hashOfEntry(entry, hash);
}

function lookAtOrder(entries: readonly KeptEntry[]): ChainFinding[] {
  const findings: ChainFinding[] = [];
  const seen = new Set<number>();
  let highest = 0;
  for (const { entry } of entries) {
    if (seen.has(entry.number)) findings.push(at('repeated', entry.number));
    else if (entry.number < highest) findings.push(at('out-of-order', entry.number));
    seen.add(entry.number);
    highest = Math.max(highest, entry.number);
  }
  return findings;
}

function lookAtPayloads(entries: readonly KeptEntry[], hash: HashText) {
  const lastErasure = new Map<string, number>();
  const nameOf = ({ subject }: ActivityEntry) => `${subject.kind} ${subject.id}`;
  for (const { entry } of entries) {
    if (isErasure(entry.code)) {
      lastErasure.set(nameOf(entry), Math.max(entry.number, lastErasure.get(nameOf(entry)) ?? 0));
    }
  }
  const findings: ChainFinding[] = [];
  const erased: number[] = [];
  for (const { entry, payload } of entries) {
    if (payload !== null) {
      if (commitmentOf(payload, hash) !== entry.commitment) findings.push(at('payload-edited', entry.number));
    } else if (entry.number <= (lastErasure.get(nameOf(entry)) ?? 0)) erased.push(entry.number);
    else findings.push(at('payload-missing', entry.number));
  }
  return { findings, erased };
}

function at(kind: ChainFinding['kind'], number: number): ChainFinding {
  return { kind, from: number, to: number };
}

/** Forty deleted entries in a row are one thing to tell. */
function joinNeighbours(findings: readonly ChainFinding[]): ChainFinding[] {
  const joined: ChainFinding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const isNext = last?.kind === finding.kind && (finding.from === last.to + 1 || finding.to === last.from - 1);
    if (!last || !isNext) joined.push(finding);
    else joined.splice(-1, 1, { ...last, from: Math.min(last.from, finding.from), to: Math.max(last.to, finding.to) });
  }
  return joined;
}
