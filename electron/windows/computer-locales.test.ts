import { expect, test } from 'vitest';
import { datesLocale } from '../../shared/dates-locale.ts';
import { computerLocales } from './computer-locales.ts';

/** What the back room is told by the computer: nothing by a switch, American formats, and no languages besides. */
const computer = (lang = '', system = 'en-US', preferred: string[] = []) => ({
  commandLine: { getSwitchValue: (name: string) => (name === 'lang' ? lang : '') },
  getSystemLocale: () => system,
  getPreferredSystemLanguages: () => preferred,
});

test.each([
  [{ LANG: 'en_GB.UTF-8' }, 'en-GB'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'de_AT.UTF-8@euro' }, 'en-AT'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: '' }, 'en-US'],
  [{ LC_ALL: 'en_IE.UTF-8', LC_TIME: 'en_US.UTF-8', LANG: 'en_US.UTF-8' }, 'en-IE'],
  [{ LANG: 'C.UTF-8' }, 'en-GB'],
  [{}, 'en-GB'],
])('on Linux %j writes English dates as in %s', (environment, locale) => {
  expect(datesLocale('en', computerLocales(computer(), 'linux', environment))).toBe(locale);
});

test('a language asked for at the start goes before what the computer says', () => {
  const asked = computerLocales(computer('en-GB'), 'linux', { LANG: 'en_US.UTF-8' });
  expect(datesLocale('en', asked)).toBe('en-GB');
  expect(datesLocale('en', computerLocales(computer('en-GB'), 'win32', {}))).toBe('en-GB');
});

test('elsewhere the system’s own formats say it, before the languages somebody reads', () => {
  expect(computerLocales(computer('', 'en-GB', ['en-US']), 'darwin', { LC_TIME: 'de_AT' })).toEqual(['en-GB', 'en-US']);
});
