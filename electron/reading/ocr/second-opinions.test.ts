import { expect, test } from 'vitest';
import { lineBoxOf } from './line-box.ts';
import type { LineRead } from './line-read.ts';
import { oneLook } from './line-read.ts';
import type { Tesseract } from './tesseract/tesseract.ts';
import { questionsFor, withSecondOpinions } from './second-opinions.ts';

const box = { x: 0, y: 0, width: 60, height: 20 };

function line(text: string, confidence = 0.99): LineRead {
  const word = { text, box, confidence, alternatives: [], colour: [0, 0, 0] as const, stroke: 0.1, looks: oneLook };
  return { view: { box: lineBoxOf(box), angle: 0 }, confidence, size: 16, words: [word] };
}

const sure = ['Monday', 'Maths', 'Art', '10:30', 'French', 'Lunch', 'Music', 'Games', 'Drama'].map((text) =>
  line(text),
);

test('nobody is asked about an English page that was read without doubt', () => {
  expect(questionsFor(sure, ['eng'])).toEqual([]);
});

test('on an English page only the doubtful lines are asked about', () => {
  const doubtful = line('Lonch', 0.8);
  expect(questionsFor([...sure, doubtful], ['eng'])).toEqual([{ language: 'eng', asked: [doubtful] }]);
});

test('on other pages all words are asked about once, and times are not', () => {
  const [question, ...others] = questionsFor([line('Kunst', 0.98), line('Kunst', 0.99), line('10:30')], ['deu']);
  expect(others).toEqual([]);
  expect(question!.asked.map(({ confidence }) => confidence)).toEqual([0.99]);
});

test('on a page in two languages both are asked', () => {
  const languages = questionsFor([line('Kunst'), line('Musique')], ['deu', 'fra']).map(({ language }) => language);
  expect(languages).toEqual(['deu', 'fra']);
});

test('on a page in two languages a word that either of them seconds is seconded', async () => {
  const second = { deu: 'Kuhst', fra: 'Kunst' };
  const tesseract: Tesseract = {
    name: 'tesseract',
    readWords: () => Promise.resolve([]),
    readLines: () => Promise.resolve([]),
    readOpinions: (_, asked, { languages }) =>
      Promise.resolve(asked.map(() => [{ text: second[languages[0] as 'deu' | 'fra'], confidence: 0.8 }])),
    close: () => Promise.resolve(),
  };
  const looksAfter = async (languages: readonly string[]) => {
    const hints = { cells: () => [], languages, signal: new AbortController().signal };
    const picture = { width: 1, height: 1, rgb: new Uint8Array(3) };
    const [read] = await withSecondOpinions(tesseract, picture, [line('Kunst')], hints);
    return read!.words[0]!.looks.unseconded;
  };
  expect(await looksAfter(['deu'])).toBe(1);
  expect(await looksAfter(['deu', 'fra'])).toBe(0);
});
