import { expect, test } from 'vitest';
import { valueOf } from '../keys/testing/build-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { eraseDocument } from './erase.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';

import { legalBasisOf, noteLegalBasis, setUsualLegalBasis, usualLegalBasis } from './legal-basis.ts';

const publicTask = { basis: 'public-task', note: 'SchulG § 64' } as const;
const consent = { basis: 'consent', note: 'Form of 1 September' } as const;

test('the usual ground is noted of what comes in from then on, and each can be given another or none', async () => {
  const { open } = await foundOffice();
  const before = addSheet(open(), 'before');
  valueOf(setUsualLegalBasis(open(), { note: publicTask }));
  expect(valueOf(usualLegalBasis(open()))).toEqual({ note: publicTask });
  const after = addSheet(open(), 'after');
  valueOf(setUsualLegalBasis(open(), { note: null }));
  const noteOf = (documentId: string) => valueOf(legalBasisOf(open(), documentId)).note;
  expect([noteOf(before), noteOf(after)]).toEqual([null, publicTask]);
  valueOf(noteLegalBasis(open(), { documentId: after, note: consent }));
  valueOf(noteLegalBasis(open(), { documentId: before, note: null }));
  expect([noteOf(before), noteOf(after)]).toEqual([null, consent]);
});

test('what was noted goes with the document', async () => {
  const { open, database } = await foundOffice();
  const documentId = addSheet(open(), 'plan');
  valueOf(noteLegalBasis(open(), { documentId, note: consent }));
  valueOf(await eraseDocument(open(), documentId));
  expect(database.read.all('SELECT * FROM document_notes')).toEqual([]);
  expect(legalBasisOf(open(), documentId)).toMatchObject({ error: { code: 'notFound' } });
});
