import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-letters.ts';
import { fuseWord, fuseWords } from './fuse-words.ts';
import { oneLook } from './line-read.ts';

const word = (text: string, confidence = 0.95) => ({ text, confidence, alternatives: [] as string[], looks: oneLook });
const alone = { ...oneLook, unseconded: 1 };

test.each([
  ['Forder', 'Förder', 'Förder'],
  ['Lunedi', 'Lunedì', 'Lunedì'],
  ['PROGRAMACION', 'PROGRAMACIÓN', 'PROGRAMACIÓN'],
  ['Espanol', 'Español,', 'Español'],
  ['StraBe', 'Straße', 'Straße'],
  ['col.legi', 'col·legi', 'col·legi'],
  ['(Forder)', 'Förder', '(Förder)'],
  ['Förder', 'Forder', 'Förder'],
  ['Poniedziatek', 'Poniedziałek', 'Poniedziałek'],
  ['Swietlica', 'Świetlica', 'Świetlica'],
  ['Hetf?', 'Hétfő', 'Hétfő'],
  ['Csuitortok', 'Csütörtök', 'Csütörtök'],
  ['Gemuisegarten', 'Gemüsegarten', 'Gemüsegarten'],
  ['Pi6tek', 'Piątek', 'Pi6tek'],
])('%s and %s agree on %s', (first, second, together) => {
  expect(fuseWord(word(first), { text: second, confidence: 0.8 }).text).toBe(together);
});

test('the unaccented reading stays on as an alternative', () => {
  expect(fuseWord(word('Forder'), { text: 'Förder', confidence: 0.8 }).alternatives).toEqual(['Forder']);
});

test('two readings that agree are surer than one', () => {
  expect(fuseWord(word('Maths', 0.8), { text: 'Maths', confidence: 0.8 }).confidence).toBeGreaterThan(0.8);
});

test('where the letters differ the surer reading stands, the other is kept, and the confidence falls', () => {
  const stands = fuseWord(word('Politik', 0.9), { text: 'Poltik', confidence: 0.7 });
  expect(stands).toMatchObject({ text: 'Politik', alternatives: ['Poltik'] });
  expect(stands.confidence).toBeLessThan(0.9);
  expect(fuseWord(word('Poltik', 0.6), { text: 'Politik', confidence: 0.9 })).toMatchObject({
    text: 'Politik',
    alternatives: ['Poltik'],
  });
});

test('a second reading of something else altogether seconds nothing and changes no letter', () => {
  expect(fuseWord(word('KLMN', 0.9), { text: ']».', confidence: 0.95 })).toEqual({
    ...word('KLMN', 0.9),
    looks: alone,
  });
  expect(fuseWord(word('28'), { text: '', confidence: 1 })).toEqual({ ...word('28'), looks: alone });
});

test('a word is seconded where both readings agree up to accents, and not where they differ', () => {
  expect(fuseWord(word('Forder'), { text: 'Förder', confidence: 0.8 }).looks.unseconded).toBe(0);
  expect(fuseWord(word('Politik'), { text: 'Poltik', confidence: 0.7 }).looks.unseconded).toBe(1);
});

test('words find their counterparts although the second reading parts them otherwise', () => {
  const fused = fuseWords(
    [word('Mathe'), word('Forderunterricht')],
    [
      { text: 'MatheFörder', confidence: 0.9 },
      { text: 'unterricht', confidence: 0.9 },
    ],
  );
  expect(fused.map(({ text }) => text)).toEqual(['Mathe', 'Förderunterricht']);
});

test('a word that the second reading lacks is left as it was', () => {
  const fused = fuseWords([word('10:40'), word('Musica')], [{ text: 'Música', confidence: 0.9 }]);
  expect(fused.map(({ text }) => text)).toEqual(['10:40', 'Música']);
});

test('whatever the second reading says, number and order of the words stay, and an agreed word keeps its letters', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcéñüß.-AÜ1'), minLength: 1, maxLength: 8 });
  const second = fc.array(fc.record({ text: letters, confidence: fc.double({ min: 0, max: 1, noNaN: true }) }));
  fc.assert(
    fc.property(fc.array(letters), second, (first, opinions) => {
      const fused = fuseWords(
        first.map((text) => word(text)),
        opinions,
      );
      expect(fused).toHaveLength(first.length);
      fused.forEach(({ text, confidence, alternatives }, i) => {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(alternatives).not.toContain(text);
        const isKept = foldText(text) === foldText(first[i]!);
        expect(isKept || alternatives.includes(first[i]!)).toBe(true);
      });
    }),
    { seed: 7, numRuns: 300 },
  );
});
