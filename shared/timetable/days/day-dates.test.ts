import { expect, test } from 'vitest';
import { findDate, settleDates } from './day-dates.ts';

function settled(texts: readonly string[], year: number | null = null) {
  return settleDates(
    texts.map((text) => findDate(text)),
    year,
  );
}

test.each([
  ['Mon 14 Sept', '2025-09-14'],
  ['lundi 14/09', '2025-09-14'],
  ['14.9.', '2025-09-14'],
  ['Hétfő szept. 14.', '2025-09-14'],
  ['pondělí 14. září', '2025-09-14'],
  ['Lunes 14 de septiembre', '2025-09-14'],
  ['September 14', '2025-09-14'],
  ['2024-09-14', '2024-09-14'],
  ['Mo 14.09.24', '2024-09-14'],
])('"%s" is dated %s in a year known to be 2025', (text, date) => {
  expect(settled([text], 2025)).toEqual([date]);
});

test('day or month first is told by the row of dates', () => {
  expect(settled(['9/8', '9/9', '9/10'], 2025)).toEqual(['2025-09-08', '2025-09-09', '2025-09-10']);
  expect(settled(['8/9', '9/9', '10/9'], 2025)).toEqual(['2025-09-08', '2025-09-09', '2025-09-10']);
});

test('without a year the date stays as printed', () => {
  expect(settled(['Mon 14 Sept', 'Tue 15 Sept'])).toEqual(['14 Sept', '15 Sept']);
});

test.each(['Mon', 'Period 3', 'Mon 1', '9:00-10:00', '16:05-16:35'])('"%s" holds no date', (text) => {
  expect(findDate(text)).toBeNull();
});
