import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { pageOfActivity, verifyActivity } from '../activity/read-activity.ts';
import { binDocument } from '../documents/bin-document.ts';
import { addDocument, listDocuments, queueOf } from '../documents/documents.ts';
import { settleDocument } from '../documents/readings.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from './open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';

const DAY = 86_400_000;
const ALL = { from: null, to: null, codes: null, actorId: null, subject: null };

function add(office: OpenOffice, name: string, sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0')): string {
  const documentId = randomUUID();
  valueOf(addDocument(office, { documentId, name, sha256, bytes: new Uint8Array([1]) }));
  return documentId;
}

test.each([
  ['back a year', -365 * DAY],
  ['forward ten years', 3_650 * DAY],
])(
  'with the clock set %s between two starts, everybody gets in and everything stays in the order in which it came',
  async (_where, jump) => {
    const { office, open, clock } = await foundOffice();
    const first = add(open(), 'first.pdf');
    const read = add(open(), 'read.pdf');
    office.lock('asked');

    clock.run = 'run 2';
    clock.wall += jump;
    valueOf(await office.signIn(HEAD));
    const last = add(open(), 'last.pdf');
    valueOf(settleDocument(open(), read, { state: 'cancelled' }));
    valueOf(settleDocument(open(), read, { state: 'waiting' }));
    expect(listDocuments(open()).map(({ documentId }) => documentId)).toEqual([first, read, last]);
    expect(queueOf(open())).toEqual([first, last, read]);

    const { entries } = valueOf(pageOfActivity(open(), { filter: ALL, before: null }));
    expect(entries.map(({ entry }) => entry.number)).toEqual(entries.map((_entry, at) => entries.length - at));
    expect(entries.slice(0, 4).map(({ entry }) => entry.code)).toEqual([
      ...['document.reading-repeated', 'document.reading-stopped', 'document.imported', 'sign-in.done'],
    ]);
    expect(verifyActivity(open())).toMatchObject({ value: { isIntact: true } });
  },
);

test('of the same file the one that came first is the original, whatever the clock said', async () => {
  const { open, clock } = await foundOffice();
  const same = 'a'.repeat(64);
  const original = add(open(), 'plan.pdf', same);
  clock.wall -= 365 * DAY;
  const copy = add(open(), 'plan (1).pdf', same);
  const another = add(open(), 'plan (2).pdf', same);
  const originals = () => listDocuments(open()).map(({ documentId, duplicateOf }) => [documentId, duplicateOf]);
  expect(originals()).toEqual([
    [original, null],
    [copy, original],
    [another, original],
  ]);
  clock.wall -= 365 * DAY;
  valueOf(binDocument(open(), original));
  expect(originals()).toEqual([
    [copy, null],
    [another, copy],
  ]);
});

test('whoever has to wait is not made to wait longer by a clock set back, nor let in by one that jumps while the program runs', async () => {
  const { office, clock } = await foundOffice();
  office.lock('asked');
  for (let at = 0; at < 5; at += 1) await office.signIn({ ...HEAD, password: `guess number ${at}` });
  clock.run = 'run 2';
  clock.wall -= 365 * DAY;
  const waited = await office.signIn(HEAD);
  expect(waited).toMatchObject({ error: { code: 'waitBeforeTrying', values: { seconds: 30 } } });
  clock.wall += 31_000;
  valueOf(await office.signIn(HEAD));
});
