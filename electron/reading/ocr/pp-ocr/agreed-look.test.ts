import { expect, test } from 'vitest';
import { agreedLook, spellAlike, textOf } from './agreed-look.ts';

const look = (text: string, confidence: number) =>
  [...text].map((letter, at) => ({ text: letter, place: at / text.length, confidence, rivals: [] }));

const spelledBy = (first: string, second: string, third: string, confidence = 0.9) =>
  agreedLook(look(first, 0.99), look(second, 0.8), look(third, confidence)).map(textOf);

test('a word cut short stays whole where two of three looks saw all of it, however sure the other was', () => {
  expect(spelledBy('T1', 'IT1', 'IT1')).toEqual(['IT1', 'T1']);
});

test('the surer look stands where the third confirms it, or neither', () => {
  expect(spelledBy('uc.14', 'u.14', 'uC. 14')).toEqual(['uc.14', 'u.14']);
  expect(spelledBy('Biologia', 'Biol6gia', 'Biolqgia')).toEqual(['Biologia', 'Biol6gia', 'Biolqgia']);
});

test('a third look without confidence decides nothing and is not kept', () => {
  expect(spelledBy('T1', 'IT1', 'IT1', 0.5)).toEqual(['T1', 'IT1']);
});

test('a bar and an I are the same stroke to a look: what it is shows in the ink', () => {
  expect(spellAlike(look('V | ML D 28', 0.9), look('V I ML D 28', 0.9))).toBe(true);
  expect(spellAlike(look('V ML', 0.9), look('V HL', 0.9))).toBe(false);
});
