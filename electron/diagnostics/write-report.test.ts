import { expect, test } from 'vitest';
import { usualRetentionRule } from '../../shared/retention/retention-rule.ts';
import { createLogger } from '../log/logger.ts';
import { binDocument } from '../store/documents/bin-document.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { addPerson, fileRead } from '../store/data-protection/filed-sheets.test-kit.ts';
import { noteLegalBasis } from '../store/data-protection/legal-basis.ts';
import { readPlan } from '../store/data-protection/judge-documents.ts';
import { setPlan } from '../store/data-protection/retention.ts';
import { lookAtStore } from '../store/data-protection/store-facts.ts';
import { foundOffice, HEAD } from '../store/testing/found-office.test-kit.ts';
import { knownLogLines } from './known-log-lines.ts';
import { writeReport } from './write-report.ts';
import type { ProgramFacts } from './write-report.ts';

const program: ProgramFacts = {
  ...{ versions: { program: '0.1.0', node: '24.0.0' }, platform: 'linux', processor: 'x64', system: '6.1.0' },
  ...{ memoryMegabytes: 8192, language: 'de' },
  office: 'open',
};
const PLANTED = ['Planck', 'Zwetschge', 'Mirabelle', 'Quitte', 'Lindenhof', HEAD.displayName, HEAD.loginName];

test('a report says how the office stands and names nobody, whatever stands in the papers, the settings and the log', async () => {
  const { open, database } = await foundOffice();
  await addPerson(open(), 'teacher', 'Ines Planck');
  const binned = fileRead(open(), 'Zwetschge.pdf', { class: 'Quitte', lessons: ['Sport (Frau Planck)'] });
  const documentId = fileRead(open(), 'Mirabelle.pdf', { teacher: 'Frau Planck' });
  valueOf(noteLegalBasis(open(), { documentId, note: { basis: 'consent', note: 'Mirabelle' } }));
  valueOf(binDocument(open(), binned));
  const rule = { ...usualRetentionRule, pastDaysByKind: { teacher: 30 } };
  valueOf(setPlan(open(), { rule, goesByItself: false }));

  const plan = readPlan(open());
  Object.assign(plan.rule.pastDaysByKind, { 'Frau Planck': 20 });
  const lines: string[] = [];
  const log = createLogger({ writeLine: (line) => lines.push(line), now: () => new Date(0) });
  log.warn('call refused', { call: 'documents.open', code: 'notFound', note: 'Planck' });
  log.error('call failed', { call: 'bin.erase' }, new Error('no such file /home/Zwetschge.pdf'));
  const forged = [
    'Frau Planck was here',
    JSON.stringify({ at: new Date(0).toISOString(), level: 'info', event: 'Planck' }),
    JSON.stringify({ at: 'Planck', level: 'info', event: 'call refused' }),
    JSON.stringify({
      at: new Date(0).toISOString(),
      level: 'info',
      event: 'call refused',
      Planck: 'Quitte',
      call: 'Zwetschge Plan',
    }),
    JSON.stringify({
      ...{ at: new Date(0).toISOString(), level: 'error', event: 'call failed' },
      error: { name: 'Frau Planck', code: null, frames: ['Frau Planck'] },
    }),
  ];
  const text = writeReport({
    ...{ madeAt: new Date(0), program, plan, store: valueOf(lookAtStore(open())) },
    log: [...lines, ...forged].join('\n'),
  });
  expect(PLANTED.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  for (const line of [
    'program: 0.1.0',
    'documents: 1',
    'documentsInBin: 1',
    'damage: 0',
    'isIntact: true',
    'binDays: 30',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).toContain('"event":"call refused","call":"documents.open","code":"notFound"');
  expect(database.findDamage()).toEqual([]);
});

test('of the log only lines of the program’s own pass, field by field', () => {
  const at = '2026-11-23T13:01:36.000Z';
  const known = { at, level: 'warn', event: 'reader ended', ending: 'crashed', attempt: 2 };
  const odd = { at, level: 'warn', event: 'reader ended', ending: 'a sentence', attempt: 2, more: { name: 'x' } };
  const told = knownLogLines([JSON.stringify(known), 'nonsense', JSON.stringify(odd), ''].join('\n'));
  expect(told.lines.map((line) => JSON.parse(line))).toEqual([known, { ...known, ending: '[left out]' }]);
  expect(told.leftOut).toBe(1);
});
