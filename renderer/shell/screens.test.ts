import { expect, test } from 'vitest';
import { Role } from '../../shared/access/roles.ts';
import { screensOf } from './screens.ts';

test('each role is shown the screens it can use', () => {
  const shown = Role.options.map((role) => [role, screensOf({ userId: 'user', role, personId: null, classIds: [] })]);
  expect(Object.fromEntries(shown)).toEqual({
    student: ['published'],
    teacher: ['intake', 'review', 'published'],
    office: ['intake', 'review', 'timetables', 'conflicts', 'bin', 'dataProtection', 'settings'],
    admin: ['intake', 'review', 'timetables', 'conflicts', 'accounts', 'activity', 'bin', 'dataProtection', 'settings'],
  });
});
