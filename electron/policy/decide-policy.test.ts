import { expect, test } from 'vitest';
import { nothingSettled } from '../../shared/policy/policy-in-force.ts';
import { decidePolicy } from './decide-policy.ts';

const file = '/etc/timetable-desk/policy.json';
const decide = (settings: unknown) => decidePolicy({ kind: 'text', file, text: JSON.stringify(settings) });

test('without a policy file people choose everything', () => {
  expect(decidePolicy({ kind: 'none' })).toEqual(nothingSettled);
  expect(decide({})).toEqual(nothingSettled);
});

test('each setting is settled by itself, and the others stay free', () => {
  expect(decide({ updates: 'off' })).toEqual({ ...nothingSettled, updates: 'off' });
  expect(decide({ updates: 'on', updateFeed: 'https://it.example/desk' })).toMatchObject({
    ...{ updates: 'on', updateFeed: 'https://it.example/desk', ai: null, mayChooseServer: true },
  });
  expect(decide({ ai: 'off', telemetry: 'allowed' })).toMatchObject({ ai: 'off', telemetry: 'allowed', updates: null });
  expect(decide({ serverAddress: 'https://school.example' })).toMatchObject({
    ...{ serverAddress: 'https://school.example', mayChooseServer: false },
  });
});

test('the mark that Windows puts before a text does not break it', () => {
  expect(decidePolicy({ kind: 'text', file, text: '\uFEFF{"ai":"off"}' })).toEqual({ ...nothingSettled, ai: 'off' });
});

test.each([
  ['a list', [], 'noSettings', ''],
  ['no settings at all', 'off', 'noSettings', ''],
  ['a setting that nobody knows', { updates: 'on', update: 'off' }, 'unknownSetting', 'update'],
  ['a value that nobody knows', { updates: 'never' }, 'wrongValue', 'updates'],
  ['a truth in place of a word', { ai: false }, 'wrongValue', 'ai'],
  [
    'a server over the open network in the clear',
    { serverAddress: 'http://school.example' },
    'wrongValue',
    'serverAddress',
  ],
  ['an address that is none', { updateFeed: 'school' }, 'wrongValue', 'updateFeed'],
  ['a file in the place of an address', { updateFeed: 'file:///tmp' }, 'wrongValue', 'updateFeed'],
  ['a password in an address', { serverAddress: 'https://me:secret@school.example' }, 'wrongValue', 'serverAddress'],
])(
  'a policy file with %s forbids everything it could forbid, and says where it is wrong',
  (_, settings, code, setting) => {
    expect(decide(settings)).toEqual({
      problem: { code, setting, file },
      ...{ serverAddress: null, mayChooseServer: false, updates: 'off', updateFeed: null, ai: 'off', telemetry: 'off' },
    });
  },
);

test('a policy file that is half a text, or cannot be read, forbids everything too', () => {
  expect(decidePolicy({ kind: 'text', file, text: '{"updates":"on"' })).toMatchObject({
    ...{ problem: { code: 'noSettings' }, updates: 'off', ai: 'off', telemetry: 'off', mayChooseServer: false },
  });
  expect(decidePolicy({ kind: 'unreadable', file })).toMatchObject({
    ...{ problem: { code: 'unreadable' }, updates: 'off', ai: 'off', telemetry: 'off', mayChooseServer: false },
  });
});

test('a server on this computer may be reached without encryption', () => {
  for (const address of ['http://localhost:8080', 'http://127.0.0.1:1', 'http://[::1]:1'])
    expect(decide({ serverAddress: address }).serverAddress).toBe(address);
});
