import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Action } from './actions.ts';
import type { Actor } from './actor.ts';
import { grantOf } from './grants.ts';
import { may, mayWithSome } from './may.ts';
import type { Whose } from './may.ts';
import { Role } from './roles.ts';

/** The whole table, to be read and approved by a head of office. A change of the rules has to change it here too. */
const APPROVED = `
                                student    teacher    office     admin
settings.choose-own             own        own        own        own
accounts.change-password        own        own        own        own
timetables.view-published       own class  own class  any        any
timetables.comment              -          own        any        any
timetables.propose              -          own        any        any
timetables.view-drafts          -          -          any        any
timetables.edit                 -          -          any        any
timetables.settle-proposals     -          -          any        any
timetables.approve              -          -          any        any
timetables.publish              -          -          any        any
timetables.compare-versions     -          -          any        any
timetables.print                -          -          any        any
timetables.export               -          -          any        any
timetables.import-from-system   -          -          any        any
timetables.remove               -          -          any        any
documents.import                -          own        any        any
documents.read                  -          own        any        any
documents.steer-reading         -          own        any        any
documents.correct               -          -          any        any
documents.note-legal-basis      -          -          any        any
documents.remove                -          -          any        any
samples.try                     -          -          any        any
calendar.view                   any        any        any        any
calendar.edit                   -          -          any        any
people.view                     -          -          any        any
people.edit                     -          -          any        any
accounts.view                   own        own        own        any
accounts.create                 -          -          -          any
accounts.edit                   -          -          -          any
accounts.deactivate             -          -          -          any
accounts.reset-password         -          -          -          any
activity.view                   -          -          -          any
activity.export                 -          -          -          any
activity.verify                 -          -          -          any
data-protection.view-data-map   -          -          any        any
data-protection.export-person   -          -          -          any
data-protection.erase           -          -          -          any
retention.view                  -          -          any        any
retention.set                   -          -          -          any
retention.carry-out             -          -          -          any
backup.view                     -          -          -          any
backup.make                     -          -          -          any
backup.set-up                   -          -          -          any
backup.restore                  -          -          -          any
recovery.renew-code             -          -          -          any
keys.rotate                     -          -          -          any
store.repair                    -          -          -          any
settings.view-school            -          -          any        any
settings.change-school          -          -          -          any
diagnostics.export              -          -          any        any
diagnostics.keep-crash-dumps    -          -          -          any
updates.install                 -          -          -          any
`;

const roles = Role.options;
const seeded = { seed: 35, numRuns: 300 };

const id = fc.constantFrom('a', 'b', 'c');
const anyWhose: fc.Arbitrary<Whose> = fc.record({
  userId: fc.option(id),
  personIds: fc.array(id, { maxLength: 2 }),
  classIds: fc.array(id, { maxLength: 2 }),
});
const anyone = fc.record({ userId: id, personId: fc.option(id), classIds: fc.array(id, { maxLength: 2 }) });
const anyAction = fc.constantFrom(...Action.options);

function actorOf(role: Role, who: Partial<Actor> = {}): Actor {
  return { userId: 'user', personId: 'person', classIds: ['2EJ'], ...who, role };
}

function printTable(): string {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(32)}${cells.map((cell) => cell.padEnd(11)).join('')}`.trimEnd();
  const cellOf = (role: Role, action: Action) =>
    grantOf(role, action).replace('none', '-').replace('own-class', 'own class');
  const lines = Action.options.map((action) =>
    line(
      action,
      roles.map((role) => cellOf(role, action)),
    ),
  );
  return `\n${[line('', roles), ...lines].join('\n')}\n`;
}

test('who may do what is what the head of office has approved', () => {
  expect(printTable()).toBe(APPROVED);
});

test('who has the next role may do everything that the one before may, with the same things', () => {
  fc.assert(
    fc.property(anyone, anyAction, fc.option(anyWhose, { nil: undefined }), (who, action, whose) => {
      const answers = roles.map((role) => may(actorOf(role, who), action, whose));
      expect(answers).toEqual([...answers].sort((one, other) => Number(one) - Number(other)));
    }),
    seeded,
  );
});

test('a student may do nothing but see published timetables of own class, the calendar, and the own account', () => {
  expect(Action.options.filter((action) => mayWithSome(actorOf('student'), action))).toEqual([
    'settings.choose-own',
    'accounts.change-password',
    'timetables.view-published',
    'calendar.view',
    'accounts.view',
  ]);
});

test('a teacher may do nothing with what is of others, and no more than look at the timetables of own classes', () => {
  const others: Whose = { userId: 'other', personIds: ['other'], classIds: [] };
  const ofOwnClass: Whose = { ...others, classIds: ['2EJ'] };
  const mayWith = (whose: Whose) => Action.options.filter((action) => may(actorOf('teacher'), action, whose));
  expect(mayWith(others)).toEqual(['calendar.view']);
  expect(mayWith(ofOwnClass)).toEqual(['timetables.view-published', 'calendar.view']);
});

test('own timetables are seen besides those of own classes', () => {
  const ofAnotherClass: Whose = { userId: null, personIds: ['person'], classIds: ['3AB'] };
  expect(may(actorOf('teacher'), 'timetables.view-published', ofAnotherClass)).toBe(true);
  expect(may(actorOf('student', { personId: null }), 'timetables.view-published', ofAnotherClass)).toBe(false);
});

test('what came from the own account and what is about the own person are own', () => {
  const teacher = actorOf('teacher');
  const nobodys: Whose = { userId: null, personIds: [], classIds: [] };
  expect(may(teacher, 'documents.read', { ...nobodys, userId: 'user' })).toBe(true);
  expect(may(teacher, 'documents.read', { ...nobodys, personIds: ['other', 'person'] })).toBe(true);
  expect(may(teacher, 'documents.read', nobodys)).toBe(false);
});

test('an account without a person owns nothing that is about nobody', () => {
  const whose: Whose = { userId: null, personIds: [], classIds: [] };
  fc.assert(
    fc.property(anyAction, (action) => {
      const actor = actorOf('teacher', { personId: null, classIds: [] });
      expect(may(actor, action, whose)).toBe(grantOf('teacher', action) === 'any');
    }),
    seeded,
  );
});

test("without saying whose, only what may be done with everybody's is allowed", () => {
  for (const role of roles) {
    for (const action of Action.options) expect(may(actorOf(role), action)).toBe(grantOf(role, action) === 'any');
  }
});
