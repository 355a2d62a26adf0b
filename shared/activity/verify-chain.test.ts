import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActivityCode } from './activity-codes.ts';
import { ActivityEntry } from './activity-entry.ts';
import { appendEntry, hashOfEntry, sealHead } from './chain.ts';
import type { HashText } from './chain.ts';
import { happening, writeChain } from './testing/write-chain.ts';
import { verifyChain } from './verify-chain.ts';
import type { KeptEntry } from './verify-chain.ts';

const hash: HashText = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const mac: HashText = (text) => createHmac('sha256', 'the key of this test').update(text, 'utf8').digest('hex');

const subjects = ['document', 'person', 'office'] as const;
const anyHappening = fc
  .record({
    at: fc.integer({ min: 1_600_000_000_000, max: 1_800_000_000_000 }),
    code: fc.constantFrom(...ActivityCode.options.filter((code) => !code.endsWith('.erased'))),
    actorId: fc.option(fc.constantFrom('office', 'joynes')),
    subject: fc.record({ kind: fc.constantFrom(...subjects), id: fc.constantFrom('a', 'b') }),
    details: fc.dictionary(fc.constantFrom('name', 'before', 'after'), fc.oneof(fc.string(), fc.integer())),
  })
  .map(happening);
const anyChain = fc.array(anyHappening, { minLength: 3, maxLength: 12 }).map((all) => writeChain(all, hash, mac));
const seeded = { seed: 36, numRuns: 150 };

type Chain = ReturnType<typeof writeChain>;

function verify(chain: Chain, entries: readonly KeptEntry[] = chain.entries, head: Chain['head'] | null = chain.head) {
  return verifyChain({ entries, head, hash, mac });
}

function withEntry(chain: Chain, at: number, change: (entry: ActivityEntry) => ActivityEntry): KeptEntry[] {
  return chain.entries.map((kept, index) => (index === at ? { ...kept, entry: change(kept.entry) } : kept));
}

/** What somebody who knows how the chain is made would do: the changed entry's own hash fits again. */
function rehashed(entry: ActivityEntry): ActivityEntry {
  return { ...entry, hash: hashOfEntry(entry, hash) };
}

test('what was written is found whole, and every entry is in its form', () => {
  fc.assert(
    fc.property(anyChain, (chain) => {
      expect(verify(chain)).toEqual({
        ...{ isIntact: true, findings: [], entries: chain.entries.length, erased: [], vouchedFrom: 1 },
      });
      for (const { entry } of chain.entries) expect(ActivityEntry.parse(entry)).toEqual(entry);
    }),
    seeded,
  );
});

test('a change of any field of any entry is found at that entry, also when its own hash was made to fit', () => {
  const changes: Partial<ActivityEntry>[] = [
    ...[{ at: 1 }, { actorId: 'somebody' }, { subject: { kind: 'person', id: 'c' } } as const],
    ...[{ previous: '1'.repeat(64) }, { hash: '2'.repeat(64) }, { code: 'document.erased' } as const],
  ];
  fc.assert(
    fc.property(anyChain, fc.nat(), fc.constantFrom(...changes), fc.boolean(), (chain, where, change, fits) => {
      const at = where % chain.entries.length;
      const changed = withEntry(chain, at, (entry) => {
        const other = { ...entry, ...change };
        return fits && !('hash' in change) ? rehashed(other) : other;
      });
      expect(verify(chain, changed).findings).toContainEqual({
        ...{ kind: 'edited', from: at + 1, to: at + 1 },
      });
    }),
    seeded,
  );
});

test('every field counts', () => {
  const { entries } = writeChain([happening()], hash, mac);
  const others: Partial<ActivityEntry>[] = [
    ...[{ number: 2 }, { at: 1 }, { code: 'document.read' } as const, { actorId: null }],
    ...[{ previous: '1'.repeat(64) }, { commitment: '2'.repeat(64) }],
    ...[{ subject: { kind: 'person', id: 'week' } } as const, { subject: { kind: 'document', id: 'plan' } } as const],
  ];
  const hashes = [{}, ...others].flatMap((other) => entries.map(({ entry }) => rehashed({ ...entry, ...other }).hash));
  expect(new Set(hashes).size).toBe(others.length + 1);
});

test('an entry that was taken out is missed by its number', () => {
  fc.assert(
    fc.property(anyChain, fc.nat(), (chain, where) => {
      const at = where % (chain.entries.length - 1);
      expect(verify(chain, chain.entries.toSpliced(at, 1)).findings).toEqual([
        { kind: 'deleted', from: at + 1, to: at + 1 },
      ]);
    }),
    seeded,
  );
});

test('entries taken off the end are missed, however many', () => {
  fc.assert(
    fc.property(anyChain, fc.nat(), (chain, where) => {
      const left = where % chain.entries.length;
      const report = verify(chain, chain.entries.slice(0, left));
      expect(report.findings).toEqual([{ kind: 'truncated', from: left + 1, to: chain.entries.length }]);
      expect(report.isIntact).toBe(false);
    }),
    seeded,
  );
});

test('two entries that changed places are found, by their rows or by their numbers', () => {
  fc.assert(
    fc.property(anyChain, fc.nat(), (chain, where) => {
      const at = where % (chain.entries.length - 1);
      const swapped = chain.entries.toSpliced(at, 2, ...chain.entries.slice(at, at + 2).toReversed());
      expect(verify(chain, swapped).findings).toEqual([{ kind: 'out-of-order', from: at + 1, to: at + 1 }]);
      const renumbered = swapped.map((kept, index) => ({ ...kept, entry: { ...kept.entry, number: index + 1 } }));
      expect(verify(chain, renumbered).findings).toContainEqual({ kind: 'edited', from: at + 1, to: at + 2 });
    }),
    seeded,
  );
});

test('an entry that stands there twice is found, and so is one added behind the head', () => {
  const chain = writeChain([happening(), happening(), happening()], hash, mac);
  expect(verify(chain, [...chain.entries, ...chain.entries.slice(0, 1)]).findings).toEqual([
    { kind: 'repeated', from: 1, to: 1 },
  ]);
  const { entry, payload } = appendEntry(chain.head, happening(), hash('salt'), hash);
  expect(verify(chain, [...chain.entries, { entry, payload }]).findings).toEqual([
    { kind: 'beyond-head', from: 4, to: 4 },
  ]);
});

test('who writes the whole chain anew without the key is found at its end, and nothing before is vouched for', () => {
  const chain = writeChain(
    Array.from({ length: 5 }, () => happening()),
    hash,
    mac,
  );
  const forged = writeChain(
    Array.from({ length: 5 }, () => happening({ actorId: 'somebody' })),
    hash,
    mac,
  );
  const report = verify(chain, forged.entries);
  expect(report.findings).toEqual([{ kind: 'edited', from: 5, to: 5 }]);
  expect(report.vouchedFrom).toBe(6);
});

test('a chain that does not begin at the beginning is found', () => {
  const { entry, payload, head } = appendEntry({ number: 0, hash: '1'.repeat(64) }, happening(), hash('salt'), hash);
  const report = verifyChain({ entries: [{ entry, payload }], head: sealHead(head, mac), hash, mac });
  expect(report.findings).toEqual([{ kind: 'edited', from: 1, to: 1 }]);
});

test('a head that is gone, forged, or of another key is found', () => {
  const chain = writeChain([happening(), happening()], hash, mac);
  const forged = { ...chain.head, number: 1, hash: chain.entries[0]?.entry.hash ?? '' };
  const otherKey = sealHead(chain.head, hash);
  expect(verify(chain, chain.entries, null)).toMatchObject({ findings: [{ kind: 'head-missing' }], vouchedFrom: null });
  expect(verify(chain, chain.entries.slice(0, 1), forged).findings).toMatchObject([{ kind: 'head-forged' }]);
  expect(verify(chain, chain.entries, otherKey).findings).toMatchObject([{ kind: 'head-forged' }]);
});

test('any change of any details, or of their salt, is found at that entry', () => {
  const changes = fc.constantFrom({ salt: '3'.repeat(64) }, { details: { name: 'x' } }, { details: { added: null } });
  fc.assert(
    fc.property(anyChain, fc.nat(), changes, (chain, where, change) => {
      const at = where % chain.entries.length;
      const changed = chain.entries.map((kept, index) =>
        index === at && kept.payload !== null ? { ...kept, payload: { ...kept.payload, ...change } } : kept,
      );
      expect(verify(chain, changed)).toMatchObject({
        findings: [{ kind: 'payload-edited', from: at + 1, to: at + 1 }],
        ...{ isIntact: false, vouchedFrom: 1 },
      });
    }),
    seeded,
  );
});

test('details that were changed, or exchanged with those of another entry, are found', () => {
  const chain = writeChain([happening(), happening({ details: { name: 'plan.docx' } })], hash, mac);
  const [one, other] = chain.entries.map(({ payload }) => payload);
  const withPayloads = (...payloads: (typeof one)[]) =>
    verify(
      chain,
      chain.entries.map(({ entry }, at) => ({ entry, payload: payloads[at] ?? null })),
    ).findings;
  const changed = { salt: other?.salt ?? '', details: { name: 'other' } };
  expect(withPayloads(one, changed)).toEqual([{ kind: 'payload-edited', from: 2, to: 2 }]);
  expect(withPayloads(other, one)).toEqual([{ kind: 'payload-edited', from: 1, to: 2 }]);
});

test('erasing a person leaves the chain whole and says which details were erased', () => {
  const ofWhom = fc.array(fc.constantFrom('joynes', 'smith'), { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(ofWhom, (people) => {
      const all = people.map((id) => happening({ code: 'person.edited', subject: { kind: 'person', id } }));
      const erasure = happening({ code: 'person.erased', subject: { kind: 'person', id: 'joynes' } });
      const chain = writeChain([...all, erasure], hash, mac);
      const withoutKey = chain.entries.map((kept) =>
        kept.entry.subject.id === 'joynes' ? { ...kept, payload: null } : kept,
      );
      const report = verify(chain, withoutKey);
      expect(report).toMatchObject({ isIntact: true, findings: [], vouchedFrom: 1 });
      expect(report.erased).toEqual(
        [...people.keys(), people.length].filter((at) => people[at] !== 'smith').map((at) => at + 1),
      );
    }),
    seeded,
  );
});

test('details that are gone without an erasure, or were written after it, are missed', () => {
  const joynes = { kind: 'person', id: 'joynes' } as const;
  const chain = writeChain(
    [happening(), happening({ code: 'person.erased', subject: joynes }), happening({ subject: joynes })],
    hash,
    mac,
  );
  const without = chain.entries.map((kept) => ({ ...kept, payload: null }));
  const report = verify(chain, without);
  expect(report.erased).toEqual([2]);
  expect(report.findings).toEqual([
    { kind: 'payload-missing', from: 1, to: 1 },
    { kind: 'payload-missing', from: 3, to: 3 },
  ]);
});

test('an entry whose number was made enormous is found at once', () => {
  const chain = writeChain([happening(), happening(), happening()], hash, mac);
  const report = verify(
    chain,
    withEntry(chain, 1, (entry) => ({ ...entry, number: Number.MAX_SAFE_INTEGER })),
  );
  expect(report.findings).toContainEqual({ kind: 'deleted', from: 2, to: 2 });
  expect(report.vouchedFrom).toBe(3);
});
