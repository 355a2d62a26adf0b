import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import { datesLocale } from '../shared/dates-locale.ts';
import type { DeskError } from '../shared/desk-error.ts';
import { languages } from '../shared/languages.ts';
import type { Language } from '../shared/languages.ts';
import { catalogueOf } from './language/catalogue.ts';
import type { EnglishTexts } from './language/catalogue.ts';
import { directionOf, isolated, leftToRight } from './language/direction.ts';
import { mirror, mirrored } from './language/mirrored.ts';
import { splitCode } from './text-codes.ts';

/** What the window can speak: the languages that are offered, and the one for those who build the program. */
export type Spoken = Language | typeof mirrored;

/** The languages' names for themselves, so that anyone finds their own. */
export const languageNames: Readonly<Record<Spoken, string>> = {
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  'pt-PT': 'Português',
  [mirrored]: 'hsilgnE',
};

type Values = Readonly<Record<string, string | number>>;
type Plural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
type KeysOf<Group, Path extends string = ''> = {
  [Key in keyof Group & string]: Group[Key] extends string
    ? `${Path}${Plural<Key>}`
    : KeysOf<Group[Key], `${Path}${Key}.`>;
}[keyof Group & string];
export type TextKey = KeysOf<EnglishTexts>;

/** Groups of sentences for codes that come from the back room: what went wrong, why a block is doubtful, what a sample shows. */
export type CodeGroup = 'problem' | 'warning' | 'reason' | 'setAsideReason' | 'question' | 'sample';

const catalogue = createInstance();
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {
    ...Object.fromEntries(languages.map((language) => [language, { translation: catalogueOf(language) }])),
    [mirrored]: { translation: mirror(catalogueOf('en')) },
  },
});

export function speak(language: Spoken): void {
  void catalogue.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export type Texts = {
  readonly language: Spoken;
  /** How this computer writes dates, clock times and figures beside them: a tag for `Intl`. */
  readonly dates: string;
  /** The text for a key, its blanks filled; `count` chooses between singular and plural. */
  readonly text: (key: TextKey, values?: Values) => string;
  /** The sentence for a code such as "title-unsure" or "end-unsure:9:45"; null when the catalogue has none. */
  readonly sentence: (group: CodeGroup, code: string) => string | null;
  readonly problem: (error: DeskError) => string;
  /** "9:20, 9:30 or 9:45" */
  readonly oneOf: (values: readonly string[]) => string;
  readonly allOf: (values: readonly string[]) => string;
  /** Times run the same in every language. */
  readonly times: (words: string) => string;
};

function textsIn(language: Spoken, computer: readonly string[]): Texts {
  const translate = catalogue.getFixedT(language);
  const isRightToLeft = directionOf(language) === 'rtl';
  const fit = (values: Values) => (isRightToLeft ? isolatedWords(values) : values);
  return {
    language,
    dates: language === mirrored ? language : datesLocale(language, computer),
    text: (key, values = {}) => translate(key, fit(values)),
    sentence: (group, code) => {
      const { name, values } = splitCode(code);
      const key = `${group}.${name}`;
      return catalogue.exists(key) ? translate(key, fit(values)) : null;
    },
    problem: (error) => translate(`problem.${error.code}`, fit(error.values)),
    oneOf: (values) => new Intl.ListFormat(language, { type: 'disjunction' }).format(values),
    allOf: (values) => new Intl.ListFormat(language, { type: 'conjunction' }).format(values),
    times: (words) => (isRightToLeft && words !== '' ? leftToRight(words) : words),
  };
}

function isolatedWords(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
  );
}

type TextsByLanguage = { readonly [Name in Spoken]: Texts };

function allTexts(computer: readonly string[]): TextsByLanguage {
  const entries = [...languages, mirrored].map((language) => [language, textsIn(language, computer)]);
  return Object.fromEntries(entries) as TextsByLanguage;
}

let textsByLanguage = allTexts(navigator.languages);
const listeners = new Set<() => void>();

/** The computer's own tags, which a page learns only in part: from now on dates are written by them. */
export function writeDatesAsOn(computer: readonly string[]): void {
  textsByLanguage = allTexts(computer);
  for (const listener of listeners) listener();
}

/** The texts in the chosen language; the component draws itself again when another is chosen. */
export function useTexts(): Texts {
  return useSyncExternalStore(onChange, () => textsByLanguage[catalogue.language as Spoken]);
}

function onChange(listener: () => void): () => void {
  catalogue.on('languageChanged', listener);
  listeners.add(listener);
  return () => {
    catalogue.off('languageChanged', listener);
    listeners.delete(listener);
  };
}
