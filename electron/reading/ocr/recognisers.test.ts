import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../../shared/timetable/geometry.ts';
import { contains } from '../../../shared/timetable/geometry.ts';
import type { Picture, Word } from '../page/page.ts';
import { drawPicture, hasFonts, printed } from './drawn-picture.test-help.ts';
import type { Recognisers } from './recognisers.ts';
import { createRecognisers } from './recognisers.ts';

const canDraw = await hasFonts();
if (!canDraw) console.log('skipped: this computer has no font to draw the test pages with');

let recognisers: Recognisers;
beforeAll(() => {
  recognisers = createRecognisers({ threads: 2 });
});
afterAll(() => recognisers.close());

type Given = {
  cells?: () => readonly Box[];
  languages?: string[];
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
};

async function read(picture: Picture, given: Given = {}) {
  const signal = new AbortController().signal;
  const outcome = await recognisers.read(picture, { cells: () => [], languages: [], signal, ...given });
  if (!outcome.ok) throw new Error(`not read: ${outcome.error.kind}`);
  return outcome.value;
}

const textsOf = (words: readonly Word[]) => words.map((word) => word.text);
const wordIn = (words: readonly Word[], text: string) => words.find((word) => word.text === text);

describe.skipIf(!canDraw)('reading a drawn page', { timeout: 60_000 }, () => {
  test('words are read where they stand, in lines, top first', async () => {
    const picture = await drawPicture(600, 200, printed('Monday Maths', 150, 50) + printed('10:30 History', 420, 140));
    const { words, languages } = await read(picture);
    expect(textsOf(words)).toEqual(['Monday', 'Maths', '10:30', 'History']);
    expect(words.map((word) => word.line)).toEqual([0, 0, 1, 1]);
    expect(languages).toEqual(['eng']);
    const [monday, maths, , history] = words;
    expect(contains(monday!.box, 105, 50)).toBe(true);
    expect(contains(maths!.box, 195, 50)).toBe(true);
    expect(contains(history!.box, 450, 140)).toBe(true);
    expect(monday!.box.x + monday!.box.width).toBeLessThan(maths!.box.x);
  });

  test('turned words are read either way up and say how they are turned', async () => {
    const up = printed('Assembly', 60, 150, { turn: -90 }) + printed('Handwriting', 140, 150, { turn: -90 });
    const picture = await drawPicture(400, 300, up + printed('Registration', 260, 150, { turn: 90 }));
    const { words } = await read(picture);
    expect(wordIn(words, 'Assembly')?.angle).toBe(270);
    expect(wordIn(words, 'Handwriting')?.angle).toBe(270);
    expect(wordIn(words, 'Registration')?.angle).toBe(90);
    const { box } = wordIn(words, 'Registration')!;
    expect(box.height).toBeGreaterThan(3 * box.width);
    expect(contains(box, 260, 150)).toBe(true);
  });

  test('short words that stand askew are read', async () => {
    const askew = printed('Gym', 120, 100, { turn: 30 }) + printed('Music', 300, 100, { turn: -30 });
    const { words } = await read(await drawPicture(420, 200, askew));
    expect(textsOf(words).toSorted()).toEqual(['Gym', 'Music']);
  });

  test('letters standing upright below each other are read as letters, top first', async () => {
    const letters = ['T', 'U', 'E', 'S'].map((letter, i) => printed(letter, 60, 50 + 30 * i, { bold: true }));
    const { words } = await read(await drawPicture(300, 220, letters.join('') + printed('English', 200, 100)));
    const stacked = words.filter((word) => word.box.x < 100);
    expect(textsOf(stacked).join('').toUpperCase()).toBe('TUES');
    expect(stacked.every((word) => word.angle === 0)).toBe(true);
  });

  test('a line never runs across the border of a cell', async () => {
    const cells = [0, 202].map((x) => ({ x, y: 0, width: 200, height: 100 }));
    const border = '<path d="M201 0 V100" stroke="black" stroke-width="2"/>';
    const picture = await drawPicture(404, 100, border + printed('Maths', 160, 50) + printed('Music', 243, 50));
    const { words } = await read(picture, { cells: () => cells });
    expect(textsOf(words)).toEqual(['Maths', 'Music']);
    expect(words[0]!.line).not.toBe(words[1]!.line);
  });

  test('colour is that of the letters, on white, on a coloured and on a dark ground', async () => {
    const ground =
      '<rect x="0" y="80" width="500" height="60" fill="#ffff66"/><rect y="140" width="500" height="80" fill="#222"/>';
    const lines =
      printed('Science', 120, 40, { colour: '#cc0000' }) +
      printed('Computing', 120, 110) +
      printed('Lunch', 120, 180, { colour: 'white' });
    const { words } = await read(await drawPicture(500, 220, ground + lines));
    const [red, green, blue] = wordIn(words, 'Science')!.colour;
    expect(red).toBeGreaterThan(170);
    expect(Math.max(green, blue)).toBeLessThan(80);
    expect(Math.max(...wordIn(words, 'Computing')!.colour)).toBeLessThan(60);
    expect(Math.min(...wordIn(words, 'Lunch')!.colour)).toBeGreaterThan(200);
  });

  test('heavy print is bold beside ordinary print, and size follows the type', async () => {
    const lines = ['Reading', 'Geography', 'Spellings', 'Computing'].map((text, i) => printed(text, 120, 40 + 45 * i));
    const bold = printed('Wednesday', 380, 60, { bold: true }) + printed('Break', 380, 150, { size: 48 });
    const { words } = await read(await drawPicture(560, 220, lines.join('') + bold));
    expect(words.filter((word) => word.bold).map((word) => word.text)).toEqual(['Wednesday']);
    const ratio = wordIn(words, 'Break')!.size / wordIn(words, 'Reading')!.size;
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.3);
  });

  test('small print of a small screenshot is read', async () => {
    const names = ['Informatica', 'Matematica', 'Religione', 'Letteratura'];
    const lines = names.map((name, i) => printed(name, 60 + 90 * i, 30 + 20 * i, { size: 12 }));
    expect(textsOf((await read(await drawPicture(420, 120, lines.join('')))).words)).toEqual(names);
  });

  test('accents are taken from the second recogniser where the page is not English', async () => {
    const days = ['Montag', 'Dienstag', 'Mittwoch'].map((day, i) => printed(day, 100 + 180 * i, 40));
    const lessons = printed('Förderunterricht', 140, 110) + printed('Französisch', 400, 110) + printed('8:45', 40, 160);
    const { words, languages, engines } = await read(await drawPicture(600, 200, days.join('') + lessons));
    expect(languages[0]).toBe('deu');
    expect(engines).toEqual(['pp-ocr', 'tesseract']);
    expect(textsOf(words)).toContain('Förderunterricht');
    expect(textsOf(words)).toContain('Französisch');
  });

  test('the same pixels give the same words, however often they are read', async () => {
    const lines = ['Montag', 'Kunst', 'Förder', 'Sport', '10:40 - 11:25'].map((text, i) =>
      printed(text, 120, 40 + 45 * i),
    );
    const picture = await drawPicture(300, 280, lines.join('') + printed('Deutsch', 240, 140, { turn: -90 }));
    const first = await read(picture, { languages: ['deu'] });
    const second = await read(picture, { languages: ['deu'] });
    expect(second).toEqual(first);
    expect(first.words.length).toBeGreaterThan(6);
  });

  test('progress runs forward to the end', async () => {
    const seen: number[] = [];
    await read(await drawPicture(300, 100, printed('Maths', 150, 50)), {
      onProgress: (fraction) => seen.push(fraction),
    });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test('an empty page has no words', async () => {
    expect((await read(await drawPicture(300, 200, ''))).words).toEqual([]);
  });

  test('a reading that is called off says so, and the next page is read as ever', async () => {
    const aborter = new AbortController();
    const picture = await drawPicture(300, 100, printed('Maths', 150, 50));
    const hints = { cells: () => [], languages: [], signal: aborter.signal, onProgress: () => aborter.abort() };
    expect(await recognisers.read(picture, hints)).toEqual({ ok: false, error: { kind: 'aborted' } });
    expect(textsOf((await read(picture)).words)).toEqual(['Maths']);
  });
});

describe.skipIf(!canDraw)('where PP-OCR cannot be had', { timeout: 60_000 }, () => {
  test('Tesseract reads alone, turned text too, and the reading says what is missing', async () => {
    const alone = createRecognisers({ threads: 1, models: '/nowhere' });
    const signal = new AbortController().signal;
    const lines =
      printed('Monday', 150, 50) + printed('History', 150, 120) + printed('Assembly', 420, 150, { turn: -90 });
    const picture = await drawPicture(600, 300, lines);
    const outcome = await alone.read(picture, { cells: () => [], languages: [], signal });
    await alone.close();
    expect(outcome).toMatchObject({ ok: true, value: { engines: ['tesseract'], missing: ['pp-ocr'] } });
    const words = outcome.ok ? outcome.value.words : [];
    expect(textsOf(words).toSorted()).toEqual(['Assembly', 'History', 'Monday']);
    expect(wordIn(words, 'Assembly')?.angle).toBe(270);
    expect(contains(wordIn(words, 'History')!.box, 150, 120)).toBe(true);
  });
});
