import { expect, test } from 'vitest';
import { deskErrorCodes } from '../shared/desk-error.ts';
import { languages } from '../shared/languages.ts';
import type { Catalogue } from './language/catalogue.ts';
import { pluralsOf } from './language/mirrored.ts';

/** Every file of every language, the back room's menu too, by "language/subject". */
const files = new Map(
  Object.entries(
    import.meta.glob<Catalogue>('../resources/translations/*/*.json', { eager: true, import: 'default' }),
  ).map(([path, file]) => [path.split('/').slice(-2).join('/').replace('.json', ''), file]),
);

const subjects = [...files.keys()].filter((name) => name.startsWith('en/')).map((name) => name.slice('en/'.length));
const others = languages.filter((language) => language !== 'en');

function flatten(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, entry]) =>
    typeof entry === 'string' ? [[path + key, entry] as [string, string]] : flatten(entry, `${path}${key}.`),
  );
}

/** All texts of a language by "subject key". */
function textsOf(language: string): ReadonlyMap<string, string> {
  return new Map(subjects.flatMap((subject) => flatten(files.get(`${language}/${subject}`) ?? {}, `${subject} `)));
}

const english = textsOf('en');
const englishOf = (key: string) => english.get(key) ?? english.get(key.replace(/_[a-z]+$/, '_other')) ?? '';

/** English has a singular and a plural; other languages may have more forms. */
function keysIn(language: string): string[] {
  return [...english.keys()].flatMap((key) => {
    if (key.endsWith('_one')) return [];
    return key.endsWith('_other') ? pluralsOf(language).map((form) => key.replace(/other$/, form)) : [key];
  });
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

test.each(languages)('every text stands in %s, with all plural forms of the language, and none besides', (language) => {
  expect([...textsOf(language).keys()].toSorted()).toEqual(keysIn(language).toSorted());
});

test.each(languages)('the texts in %s leave the same blanks as the English ones, and none is empty', (language) => {
  for (const [key, text] of textsOf(language)) {
    expect([key, blanks(text)]).toEqual([key, blanks(englishOf(key))]);
    expect([key, text.trim()]).toEqual([key, text]);
    expect([key, text === '']).toEqual([key, false]);
  }
});

/** Words that are the same in English, and signs. */
const sameEverywhere = ['Timetable Desk', 'Ctrl', 'Esc', '{{percent}} %', '{{field}}: {{words}}', '{{name}}, {{when}}'];
const sameIn: Record<(typeof others)[number], readonly string[]> = {
  de: ['Block', 'Name'],
  es: [],
  fr: [
    ...['Date', 'Classes', 'Documents', 'Invitation', 'Page', 'Pages', 'Page {{page}}', 'Questions', 'Contradictions'],
    ...['{{count}} document', '{{count}} documents', '{{count}} question', '{{count}} questions'],
    ...['{{count}}\u00a0minute', '{{count}}\u00a0minutes'],
  ],
  it: ['File', 'Password', '{{count}} account'],
  'pt-PT': ['Home', 'End', 'Enter', 'Del', 'Page'],
};

test.each(others)('nothing is left in English in %s', (language) => {
  const allowed = [...sameEverywhere, ...sameIn[language]];
  const left = [...textsOf(language)].filter(([key, text]) => text === englishOf(key) && !allowed.includes(text));
  expect(left).toEqual([]);
});

test.each(languages)(
  'no two subjects in %s bring the same group: one would take the place of the other',
  (language) => {
    const window = subjects.filter((subject) => subject !== 'menu' && subject !== 'person-file');
    const groups = window.flatMap((subject) => Object.keys(files.get(`${language}/${subject}`) ?? {}));
    expect(groups).toEqual([...new Set(groups)]);
  },
);

test.each(languages)('every problem has its one sentence in %s: what is wrong and what to do', (language) => {
  const texts = textsOf(language);
  for (const code of deskErrorCodes) {
    const sentence = texts.get(`problems problem.${code}`);
    expect([code, sentence]).toEqual([code, expect.stringMatching(/^\S.*[^.]\.$/)]);
    expect(sentence).not.toMatch(/[.!?]\s/);
  }
});

test('French keeps a narrow space before its high marks and inside its quotation marks', () => {
  const texts = [...textsOf('fr')];
  const wrong = /[^\u202f][;!?»%]|[^\u202f]:(?=\s|$)|«[^\u202f]/;
  expect(texts.filter(([, text]) => wrong.test(text.replaceAll(/\{\{\w+\}\}/g, 'x')))).toEqual([]);
});

test('Spanish questions begin as they end', () => {
  const halves = [...textsOf('es')].filter(([, text]) => text.split('¿').length !== text.split('?').length);
  expect(halves).toEqual([]);
});

test('short texts that grew long are printed, for the eye: a button may not have room for them', () => {
  const short = [...english].filter(([, text]) => text.length <= 20 && !/[.:]/.test(text));
  const long = others.flatMap((language) => {
    const texts = textsOf(language);
    const grown = short.filter(([key, text]) => (texts.get(key) ?? '').length > Math.max(22, text.length * 1.8));
    return grown.map(([key, text]) => `${language}  ${text}  →  ${texts.get(key)}`);
  });
  // oxlint-disable-next-line no-console -- a note to read, not a rule
  if (long.length > 0) console.info(long.join('\n'));
  expect(short.length).toBeGreaterThan(0);
});

/** What has one name here and is often given another. The words on the right are those in use. */
const otherWords = [
  ['de', /importier|Import\b/i, 'einlesen'],
  ['de', /Kennw[oö]rt/, 'Passwort'],
  ['de', /Büro/, 'Sekretariat'],
  ['de', /Aktivität/, 'Protokoll'],
  ['de', /\bBl[oö]ck(?:e|en)?\b/, 'Stunde'],
  ['de', /[^\s…]…/, 'a space before …'],
  ['en', /\bblocks?\b/i, 'lesson'],
  ['fr', /créneau/, 'cours'],
  ['es', /\bbloques?(?![\p{L}])/iu, 'clase'],
  ['it', /\bblocchi\b/i, 'lezione'],
  ['pt-PT', /\bblocos?\b/i, 'aula'],
] as const;

test.each(otherWords)('in %s nothing is called %s: it is “%s”', (language, other) => {
  const texts = [...textsOf(language)].filter(([, text]) => other.test(text.replaceAll(/\{\{\w+\}\}/g, '')));
  expect(texts).toEqual([]);
});
