import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test('a name stands on one line', () => {
  expect(shortName('week\n2\r\n.pdf')).toBe('week 2 .pdf');
});

test('a name of four thousand letters is shortened, and keeps its beginning and its kind', () => {
  const short = shortName(`Class 3${'x'.repeat(4000)}.pdf`);
  expect([...short]).toHaveLength(80);
  expect(short).toMatch(/^Class 3x+…x+\.pdf$/);
});

test('an ordinary name stays as it is', () => {
  expect(shortName('Class 3 autumn (2).docx')).toBe('Class 3 autumn (2).docx');
});
