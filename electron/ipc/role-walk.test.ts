import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { contract } from '../../shared/ipc/contract.ts';
import type { CallName, Contract } from '../../shared/ipc/contract.ts';
import { usualRetentionPlan } from '../../shared/retention/retention-plan.ts';
import { HEAD, openNewOffice } from '../store/testing/found-office.test-kit.ts';
import { TERM } from '../store/timetables/testing/published-week.test-kit.ts';
import { accessOf, tryAfterLooking, tryCall, tryTimetable, tryWithBoth } from './try-access.test-kit.ts';
import type { Access } from './try-access.test-kit.ts';
import { accountOf, furnishOffice, OWN_PASSWORD, PASSWORD, visitors } from './walked-office.test-kit.ts';
import type { Furnished } from './walked-office.test-kit.ts';
import { openOffice } from './walked-window.test-kit.ts';
import type { Office } from './walked-window.test-kit.ts';

/**
 * Every entry of the contract, tried as every role with something of one's own and with something of another's, through
 * the real handlers. A new entry needs a line here, or this fails.
 */
const APPROVED = `
                           nobody     student    teacher    office     admin
office.state               yes        yes        yes        yes        yes
office.tryAgain            yes        yes        yes        yes        yes
office.found               yes        yes        yes        yes        yes
session.signIn             yes        yes        yes        yes        yes
session.recover            yes        yes        yes        yes        yes
session.lock               yes        yes        yes        yes        yes
session.active             yes        yes        yes        yes        yes
session.changePassword     -          yes        yes        yes        yes
session.renewRecoveryCode  -          -          -          -          yes
session.confirmCode        -          -          -          -          yes
session.sheetState         -          -          -          -          yes
keys.state                 -          -          -          -          yes
keys.rotate                -          -          -          -          yes
keys.handToKeyring         -          -          -          -          yes
keys.goOnWithoutKeyring    -          -          -          -          yes
accounts.list              -          -          -          -          yes
accounts.add               -          -          -          -          yes
accounts.edit              -          -          -          -          yes
accounts.deactivate        -          -          -          -          yes
accounts.resetPassword     -          -          -          -          yes
activity.page              -          -          -          -          yes
activity.verify            -          -          -          -          yes
activity.export            -          -          -          -          yes
office.changed             yes        yes        yes        yes        yes
session.locksSoon          yes        yes        yes        yes        yes
window.speak               yes        yes        yes        yes        yes
window.unsaved             yes        yes        yes        yes        yes
documents.import           -          -          yes        yes        yes
documents.list             -          -          own        yes        yes
documents.open             -          -          own        yes        yes
documents.cancel           -          -          own        yes        yes
documents.retry            -          -          own        yes        yes
documents.remove           -          -          -          yes        yes
documents.beforeRemoving   -          -          -          yes        yes
documents.readAgain        -          -          own        yes        yes
timetables.page            -          -          -          yes        yes
timetables.ofDocument      -          -          -          yes        yes
timetables.open            -          -          -          yes        yes
timetables.edit            -          -          -          yes        yes
timetables.approve         -          -          -          yes        yes
timetables.reopen          -          -          -          yes        yes
timetables.publish         -          -          -          yes        yes
timetables.alsoHolding     -          -          -          yes        yes
timetables.version         -          -          -          yes        yes
timetables.proposal        -          -          -          yes        yes
timetables.takeReading     -          -          -          yes        yes
timetables.leaveReading    -          -          -          yes        yes
timetables.dismissFailure  -          -          -          yes        yes
timetables.published       -          own        own        yes        yes
timetables.openPublished   -          own        own        yes        yes
timetables.changed         yes        yes        yes        yes        yes
bin.page                   -          -          -          yes        yes
bin.takeBack               -          -          -          yes        yes
erasing.look               -          -          -          -          yes
bin.erase                  -          -          -          -          yes
dataMap.show               -          -          -          yes        yes
person.find                -          -          -          -          yes
person.export              -          -          -          -          yes
person.erase               -          -          -          -          yes
legalBasis.of              -          -          -          yes        yes
legalBasis.note            -          -          -          yes        yes
legalBasis.usual           -          -          -          yes        yes
legalBasis.setUsual        -          -          -          -          yes
retention.show             -          -          -          yes        yes
retention.set              -          -          -          -          yes
retention.hold             -          -          -          -          yes
retention.preview          -          -          -          yes        yes
retention.carryOut         -          -          -          -          yes
diagnostics.prepare        -          -          -          yes        yes
diagnostics.export         -          -          -          yes        yes
samples.list               -          -          -          yes        yes
samples.import             -          -          -          yes        yes
settings.school            -          -          -          yes        yes
settings.changeSchool      -          -          -          -          yes
policy.show                -          -          -          yes        yes
updates.offer              yes        yes        yes        yes        yes
updates.restart            yes        yes        yes        yes        yes
updates.offered            yes        yes        yes        yes        yes
updates.state              -          -          -          -          yes
updates.choose             -          -          -          -          yes
updates.look               -          -          -          -          yes
updates.changed            -          -          -          -          yes
backup.state               -          -          -          -          yes
backup.make                -          -          -          -          yes
backup.chooseFolder        -          -          -          -          yes
backup.chooseKeep          -          -          -          -          yes
backup.showFolder          -          -          -          -          yes
backup.changed             -          -          -          -          yes
restore.usual              -          -          -          -          yes
restore.choose             -          -          -          -          yes
restore.unseal             -          -          -          -          -
restore.begin              -          -          -          -          -
restore.since              -          -          -          -          yes
restore.goBack             -          -          -          -          yes
repair.look                -          -          -          -          -
repair.saveSound           -          -          -          -          -
repair.openWithoutJournal  -          -          -          -          -
repair.showFolder          -          -          -          -          -
server.state               -          -          -          yes        yes
server.join                -          -          -          -          yes
server.leave               -          -          -          -          yes
server.syncNow             -          -          -          yes        yes
server.changed             -          -          -          yes        yes
conflicts.list             -          -          -          yes        yes
conflicts.settle           -          -          -          yes        yes
documents.changed          -          -          own        yes        yes
`;

const ALWAYS = { from: '2026-01-01', until: null };
const joining = { address: 'https://server.example', invitation: null, loginName: 'x', password: 'y' };
const nobodysClasses = { printedName: null, classes: [] };

/** How one visitor's access to each entry is found out, in an office of its own. */
const probes: Record<keyof Contract, (office: Office) => Promise<Access>> = {
  'office.state': (office) => tryCall(office, 'office.state', undefined),
  'office.tryAgain': (office) => tryCall(office, 'office.tryAgain', undefined),
  'office.found': (office) =>
    tryCall(office, 'office.found', { schoolName: 'School', admin: HEAD, mayGoWithoutKeyring: false }),
  'session.signIn': (office) => tryCall(office, 'session.signIn', HEAD),
  'session.recover': (office) =>
    tryCall(office, 'session.recover', { code: 'ABCD', loginName: HEAD.loginName, newPassword: PASSWORD }),
  'session.lock': (office) => tryCall(office, 'session.lock', undefined),
  'session.active': (office) => tryCall(office, 'session.active', undefined),
  'session.changePassword': (office) =>
    tryCall(office, 'session.changePassword', { oldPassword: OWN_PASSWORD, newPassword: 'dreizehn rote Ordner' }),
  'session.renewRecoveryCode': (office) => tryCall(office, 'session.renewRecoveryCode', { password: PASSWORD }),
  'session.confirmCode': (office) => tryCall(office, 'session.confirmCode', { recoveryCode: 'ABCD' }),
  'session.sheetState': (office) => tryCall(office, 'session.sheetState', undefined),
  'keys.state': (office) => tryCall(office, 'keys.state', undefined),
  'keys.rotate': (office) => tryCall(office, 'keys.rotate', { password: PASSWORD }),
  'keys.handToKeyring': (office) => tryCall(office, 'keys.handToKeyring', { password: PASSWORD }),
  'keys.goOnWithoutKeyring': (office) => tryCall(office, 'keys.goOnWithoutKeyring', { password: PASSWORD }),
  'accounts.list': (office) => tryCall(office, 'accounts.list', undefined),
  'accounts.add': (office) =>
    tryCall(office, 'accounts.add', { ...accountOf('teacher'), loginName: 'new', password: PASSWORD }),
  'accounts.edit': (office) =>
    tryCall(office, 'accounts.edit', {
      ...nobodysClasses,
      userId: office.somebody,
      displayName: 'Ines Roth',
      role: 'office',
    }),
  'accounts.deactivate': (office) => tryCall(office, 'accounts.deactivate', { userId: office.somebody }),
  'accounts.resetPassword': (office) =>
    tryCall(office, 'accounts.resetPassword', { userId: office.somebody, password: 'vierzehn grüne Ordner' }),
  'activity.page': (office) => tryCall(office, 'activity.page', { filter: {}, before: null }),
  'activity.verify': (office) => tryCall(office, 'activity.verify', undefined),
  'activity.export': (office) => tryCall(office, 'activity.export', { filter: {}, format: 'csv' }),
  'office.changed': async (office) => (office.newsOf('office.changed').length > 0 ? 'yes' : '-'),
  'session.locksSoon': async (office) => (office.newsOf('session.locksSoon').length > 0 ? 'yes' : '-'),
  'window.speak': (office) => tryCall(office, 'window.speak', { language: 'fr' }),
  'window.unsaved': (office) => tryCall(office, 'window.unsaved', { isUnsaved: true }),
  'documents.import': (office) => tryCall(office, 'documents.import', { name: 'new.pdf', bytes: new Uint8Array([3]) }),
  'documents.list': async (office) => {
    const answer = await office.call('documents.list', undefined);
    return answer.ok ? accessOf(office, answer.value) : '-';
  },
  'documents.open': (office) => tryWithBoth(office, 'documents.open'),
  'documents.cancel': (office) => tryWithBoth(office, 'documents.cancel'),
  'documents.retry': (office) => tryWithBoth(office, 'documents.retry'),
  'documents.remove': (office) => tryWithBoth(office, 'documents.remove', { seen: [] }),
  'documents.beforeRemoving': (office) => tryWithBoth(office, 'documents.beforeRemoving'),
  'documents.readAgain': (office) => tryWithBoth(office, 'documents.readAgain'),
  'timetables.page': (office) => tryCall(office, 'timetables.page', { text: '', state: null, from: 0, most: 50 }),
  'timetables.ofDocument': (office) => tryCall(office, 'timetables.ofDocument', { documentId: office.others }),
  'timetables.open': (office) => tryTimetable(office, 'timetables.open'),
  'timetables.edit': (office) => tryTimetable(office, 'timetables.edit', { steps: 0, entry: { kind: 'undo' } }),
  'timetables.approve': (office) => tryTimetable(office, 'timetables.approve', { steps: 0, reason: '' }),
  'timetables.reopen': (office) => tryTimetable(office, 'timetables.reopen'),
  'timetables.publish': (office) =>
    tryTimetable(office, 'timetables.publish', { inForce: ALWAYS, reason: '', replaces: null, seen: null }),
  'timetables.alsoHolding': (office) => tryTimetable(office, 'timetables.alsoHolding', { inForce: ALWAYS }),
  'timetables.version': (office) => tryTimetable(office, 'timetables.version', { versionId: randomUUID() }),
  'timetables.proposal': (office) => tryTimetable(office, 'timetables.proposal'),
  'timetables.takeReading': (office) =>
    tryTimetable(office, 'timetables.takeReading', { steps: 0, reading: 2, leaveOut: [] }),
  'timetables.leaveReading': (office) => tryTimetable(office, 'timetables.leaveReading', { reading: 2 }),
  'timetables.dismissFailure': (office) => tryTimetable(office, 'timetables.dismissFailure', {}),
  'timetables.published': async (office) => {
    const answer = await office.call('timetables.published', { text: '', from: 0, most: 50 });
    const both = { own: office.ownTimetable, others: office.othersTimetable };
    return answer.ok ? accessOf(both, answer.value) : '-';
  },
  'timetables.openPublished': async (office) => {
    const canOpen = async (timetableId: string) => (await office.call('timetables.openPublished', { timetableId })).ok;
    if (await canOpen(office.othersTimetable)) return 'yes';
    return (await canOpen(office.ownTimetable)) ? 'own' : '-';
  },
  'timetables.changed': async (office) => (office.newsOf('timetables.changed').length > 0 ? 'yes' : '-'),
  'bin.page': (office) => tryCall(office, 'bin.page', { from: 0, most: 50 }),
  'bin.takeBack': (office) => tryCall(office, 'bin.takeBack', { documentId: office.others }),
  'erasing.look': (office) => tryCall(office, 'erasing.look', { kind: 'document', id: office.others }),
  'bin.erase': (office) => tryCall(office, 'bin.erase', { documentId: office.others, seen: [] }),
  'dataMap.show': (office) => tryCall(office, 'dataMap.show', undefined),
  'person.find': (office) => tryCall(office, 'person.find', { name: 'Roth', after: null }),
  'person.export': (office) =>
    tryCall(office, 'person.export', { name: 'Roth', userId: office.somebody, documentIds: [], language: 'de' }),
  'person.erase': (office) => tryCall(office, 'person.erase', { userId: office.somebody }),
  'legalBasis.of': (office) => tryCall(office, 'legalBasis.of', { documentId: office.others }),
  'legalBasis.note': (office) => tryCall(office, 'legalBasis.note', { documentId: office.others, note: null }),
  'legalBasis.usual': (office) => tryCall(office, 'legalBasis.usual', undefined),
  'legalBasis.setUsual': (office) => tryCall(office, 'legalBasis.setUsual', { note: null }),
  'retention.show': (office) => tryCall(office, 'retention.show', undefined),
  'retention.set': (office) => tryCall(office, 'retention.set', usualRetentionPlan),
  'retention.hold': (office) => tryCall(office, 'retention.hold', { documentId: office.others, isHeld: true }),
  'retention.preview': (office) => tryCall(office, 'retention.preview', { what: 'going', from: 0, most: 50 }),
  'retention.carryOut': (office) => tryCall(office, 'retention.carryOut', { digest: '' }),
  'diagnostics.prepare': (office) => tryCall(office, 'diagnostics.prepare', undefined),
  'diagnostics.export': (office) => tryCall(office, 'diagnostics.export', undefined),
  'samples.list': (office) => tryCall(office, 'samples.list', undefined),
  'samples.import': (office) => tryCall(office, 'samples.import', { sample: 'week.pdf' }),
  'settings.school': (office) => tryCall(office, 'settings.school', undefined),
  'settings.changeSchool': (office) =>
    tryCall(office, 'settings.changeSchool', { schoolName: 'School', lockMinutes: 5 }),
  'policy.show': (office) => tryCall(office, 'policy.show', undefined),
  'updates.offer': (office) => tryCall(office, 'updates.offer', undefined),
  'updates.restart': (office) => tryCall(office, 'updates.restart', undefined),
  'updates.offered': async (office) => (office.newsOf('updates.offered').length > 0 ? 'yes' : '-'),
  'updates.state': (office) => tryCall(office, 'updates.state', undefined),
  'updates.choose': (office) => tryCall(office, 'updates.choose', { isOn: false }),
  'updates.look': (office) => tryCall(office, 'updates.look', undefined),
  'updates.changed': async (office) => (office.newsOf('updates.changed').length > 0 ? 'yes' : '-'),
  'backup.state': (office) => tryCall(office, 'backup.state', undefined),
  'backup.make': (office) => tryCall(office, 'backup.make', undefined),
  'backup.chooseFolder': (office) => tryCall(office, 'backup.chooseFolder', { isUsual: true }),
  'backup.chooseKeep': (office) => tryCall(office, 'backup.chooseKeep', { keep: 'two-weeks' }),
  'backup.showFolder': (office) => tryCall(office, 'backup.showFolder', undefined),
  'backup.changed': async (office) => (office.newsOf('backup.changed').length > 0 ? 'yes' : '-'),
  'restore.usual': (office) => tryCall(office, 'restore.usual', undefined),
  'restore.choose': (office) => tryCall(office, 'restore.choose', undefined),
  'restore.unseal': (office) => tryAfterLooking(office, 'restore.unseal', { name: 'backup', code: 'ABCD' }),
  'restore.begin': (office) =>
    tryAfterLooking(office, 'restore.begin', { name: 'backup', code: 'ABCD', mayGoWithoutKeyring: false }),
  'restore.since': (office) => tryAfterLooking(office, 'restore.since', { name: 'backup' }),
  'restore.goBack': (office) =>
    tryAfterLooking(office, 'restore.goBack', { name: 'backup', password: PASSWORD, code: null }),
  'repair.look': (office) => tryCall(office, 'repair.look', undefined),
  'repair.saveSound': (office) => tryCall(office, 'repair.saveSound', undefined),
  'repair.openWithoutJournal': (office) => tryCall(office, 'repair.openWithoutJournal', undefined),
  'repair.showFolder': (office) => tryCall(office, 'repair.showFolder', undefined),
  'server.state': (office) => tryCall(office, 'server.state', undefined),
  'server.join': (office) => tryCall(office, 'server.join', joining),
  'server.leave': (office) => tryCall(office, 'server.leave', undefined),
  'server.syncNow': (office) => tryCall(office, 'server.syncNow', undefined),
  'server.changed': async (office) => (office.newsOf('server.changed').length > 0 ? 'yes' : '-'),
  'conflicts.list': (office) => tryCall(office, 'conflicts.list', undefined),
  'conflicts.settle': (office) =>
    tryCall(office, 'conflicts.settle', { conflictIds: [office.othersTimetable], choice: 'stands' }),
  'documents.changed': async (office) => {
    const [news] = office.newsOf('documents.changed') as { rows: unknown }[];
    return news === undefined ? '-' : accessOf(office, news.rows);
  },
};

test('every call and every news is open to whom the table names, and to nobody else', async () => {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(27)}${cells.map((cell) => cell.padEnd(11)).join('')}`.trimEnd();
  const lines = [line('', visitors)];
  const furnished: Furnished[] = [];
  for (const visitor of visitors) furnished.push(await furnishOffice(visitor));
  for (const [name, probe] of Object.entries(probes)) {
    const cells: Access[] = [];
    for (const one of furnished) {
      const office = await openOffice(one);
      cells.push(await probe(office));
      office.close();
    }
    lines.push(line(name, cells));
  }
  expect(Object.keys(probes)).toEqual(Object.keys(contract));
  expect(`\n${lines.join('\n')}\n`).toBe(APPROVED);
});

test('a timetable whose sheet was lost is met by data protection as its sheet would be, by whom the table names', async () => {
  const lines: string[] = [];
  for (const visitor of visitors) {
    const furnished = await furnishOffice(visitor);
    const { database } = await openNewOffice({ folder: furnished.folder, keeper: furnished.keeper });
    database.inTransaction((write) =>
      write.run(
        'DELETE FROM documents WHERE document_id = (SELECT document_id FROM timetables WHERE timetable_id = ?)',
        furnished.othersTimetable,
      ),
    );
    database.close();
    const documentId = furnished.othersTimetable;
    const asked: readonly [CallName, unknown][] = [
      ['erasing.look', { kind: 'document', id: documentId }],
      ['legalBasis.of', { documentId }],
      ['retention.hold', { documentId, isHeld: false }],
      ['bin.erase', { documentId, seen: [{ timetableId: documentId, inForce: TERM }] }],
    ];
    const office = await openOffice(furnished);
    const cells: string[] = [];
    for (const [name, ask] of asked) {
      const answer = await office.call(name, ask);
      cells.push(answer.ok ? 'yes' : answer.error.code === 'notAllowed' ? '-' : answer.error.code);
    }
    lines.push(`${visitor} ${cells.join(' ')}`);
    office.close();
  }
  expect(lines).toEqual([
    'nobody - - - -',
    'student - - - -',
    'teacher - - - -',
    'office - yes - -',
    'admin yes yes yes yes',
  ]);
});
