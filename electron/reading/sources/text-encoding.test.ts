import { expect, test } from 'vitest';
import { decodeText } from './text-encoding.ts';

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(
    Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.of(value)))),
  );

test('text without a stated encoding keeps its letters, western ones by default', () => {
  expect(decodeText(new TextEncoder().encode('Müller, čeština'))).toBe('Müller, čeština');
  expect(
    decodeText(bytes('M', 0xfc, 'ller, Fran', 0xe7, 'ais, luned', 0xec, ', ci', 0xea, 'ncia, li', 0xe7, 0xf5, 'es')),
  ).toBe('Müller, Français, lunedì, ciência, lições');
});

test('Czech, Polish and Hungarian words are told by the letters that western text does not have', () => {
  expect(decodeText(bytes('P', 0xf8, 0xed, 'rodov', 0xec, 'da, T', 0xec, 'locvik, v', 0xfd, 'chova'))).toBe(
    'Přírodověda, Tělocvik, výchova',
  );
  expect(decodeText(bytes('J', 0xea, 'zyk polski, W', 0xb3, 'odarczyk'))).toBe('Język polski, Włodarczyk');
  expect(decodeText(bytes('Id', 0xf5, ', F', 0xfb, 'z'))).toBe('Idő, Fűz');
});
