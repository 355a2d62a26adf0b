import { appendEntry, emptyHead, sealHead } from '../chain.ts';
import type { HashText, Happening } from '../chain.ts';
import type { KeptEntry } from '../verify-chain.ts';

/** One thing that happened, the same each time but for what a test wants else. */
export function happening(other: Partial<Happening> = {}): Happening {
  return {
    ...{ at: 1_700_000_000_000, code: 'document.imported', actorId: 'office', details: { name: 'week.pdf' } },
    subject: { kind: 'document', id: 'week' },
    ...other,
  };
}

/** These happenings, written down one after the other, with the head sealed after the last. */
export function writeChain(happenings: readonly Happening[], hash: HashText, mac: HashText) {
  let head = emptyHead;
  const entries: KeptEntry[] = [];
  for (const each of happenings) {
    const appended = appendEntry(head, each, hash(`salt ${entries.length}`), hash);
    entries.push({ entry: appended.entry, payload: appended.payload });
    head = appended.head;
  }
  return { entries, head: sealHead(head, mac) };
}
