import { expect, test } from 'vitest';
import { countBreaks, isBreak } from './is-break.ts';

test.each([
  'Break',
  'LUNCH',
  'Morning break',
  '1st Break 10:20-10:35',
  'Lunch time',
  'Große Pause',
  'Hofpause',
  'Mittagspause',
  'Récréation',
  'Pause méridienne',
  'Pause de midi',
  'Frühstückspause',
  'Recreo',
  'RECREO (30 min)',
  'Intervallo',
  'Intervalo da manhã',
  'Almoço',
  'Esbarjo',
  'Lunchpauze',
  'Přestávka',
  'Przerwa obiadowa',
  'Szünet',
])('"%s" is a break', (title) => {
  expect(isBreak({ title })).toBe(true);
});

test.each([
  'Maths',
  'Lunch club',
  'Break dance',
  'Pausenaufsicht',
  'Menopause',
  'Wirtschaftspause',
  'MIDI',
  'Mensa',
  'Patio',
  'Interval',
  'Guided reading',
  'Morning',
  'E',
  '',
  '–',
  'Assembly',
])('"%s" is none', (title) => {
  expect(isBreak({ title })).toBe(false);
});

test('breaks are counted among the lessons of a week', () => {
  expect(countBreaks(['Maths', 'Break', 'Art', 'Lunch'].map((title) => ({ title })))).toBe(2);
});
