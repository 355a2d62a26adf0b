import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nothingSettled } from '../../shared/policy/policy-in-force.ts';
import { policyPlaces, tryOutPlace } from './policy-places.ts';
import { readPolicy } from './read-policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
const place = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('the first policy file that is there holds, and one that is missing says nothing', () => {
  const [usual, other] = [place('usual.json', '{"updates":"off"}'), place('other.json', '{"updates":"on"}')];
  expect(readPolicy([usual, other]).updates).toBe('off');
  expect(readPolicy([join(folder, 'missing.json'), other]).updates).toBe('on');
  expect(readPolicy([join(folder, 'missing.json'), join(usual, 'below-a-file.json')])).toEqual(nothingSettled);
});

test('a folder in its place, or a file far too large, is a broken policy and not a missing one', () => {
  const large = place('large.json', '{}');
  truncateSync(large, 1_000_000);
  mkdirSync(join(folder, 'folder.json'));
  for (const broken of [join(folder, 'folder.json'), large])
    expect(readPolicy([broken, place('good.json', '{}')])).toMatchObject({
      ...{ problem: { code: 'unreadable', file: broken }, updates: 'off' },
    });
});

test('on Windows whoever starts the program cannot lead it past a file in the usual place', () => {
  const places = policyPlaces({ platform: 'win32', environment: { ProgramData: 'D:\\mine' } });
  expect(places).toEqual(['C:\\ProgramData\\Timetable Desk\\policy.json', 'D:\\mine\\Timetable Desk\\policy.json']);
  expect(policyPlaces({ platform: 'darwin', environment: { ProgramData: '/mine' } })).toEqual([
    '/Library/Application Support/Timetable Desk/policy.json',
  ]);
  expect(policyPlaces({ platform: 'linux', environment: {} })).toEqual(['/etc/timetable-desk/policy.json']);
});

test('a packed program reads no other file, whatever it is started with', () => {
  expect(tryOutPlace(true, '/tmp/mine.json')).toBeNull();
  expect(tryOutPlace(false, '/tmp/mine.json')).toEqual(['/tmp/mine.json']);
  expect(tryOutPlace(false, '')).toBeNull();
});
