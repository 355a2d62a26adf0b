import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import type de from '../resources/translations/de.json';
import german from '../resources/translations/de.json';
import english from '../resources/translations/en.json';
import germanProblems from '../resources/translations/problems.de.json';
import englishProblems from '../resources/translations/problems.en.json';
import type { DeskError } from '../shared/desk-error.ts';
import { splitCode } from './text-codes.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The languages' names for themselves, so that anyone finds their own. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

type Values = Readonly<Record<string, string | number>>;
type Plural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
type KeysOf<Group, Path extends string = ''> = {
  [Key in keyof Group & string]: Group[Key] extends string
    ? `${Path}${Plural<Key>}`
    : KeysOf<Group[Key], `${Path}${Key}.`>;
}[keyof Group & string];
export type TextKey = KeysOf<typeof english> & KeysOf<typeof de>;

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
    en: { translation: { ...english, ...englishProblems } },
    de: { translation: { ...german, ...germanProblems } },
  },
});

export function currentLanguage(): Language {
  return catalogue.language === 'de' ? 'de' : 'en';
}

export function speak(language: Language): void {
  void catalogue.changeLanguage(language);
  document.documentElement.lang = language;
}

export type Texts = {
  readonly language: Language;
  /** The text for a key, its blanks filled; `count` chooses between singular and plural. */
  readonly text: (key: TextKey, values?: Values) => string;
  /** The sentence for a code such as "title-unsure" or "end-unsure:9:45"; null when the catalogue has none. */
  readonly sentence: (group: CodeGroup, code: string) => string | null;
  readonly problem: (error: DeskError) => string;
  /** "9:20, 9:30 or 9:45" */
  readonly oneOf: (values: readonly string[]) => string;
  readonly allOf: (values: readonly string[]) => string;
};

function textsIn(language: Language): Texts {
  const translate = catalogue.getFixedT(language);
  return {
    language,
    text: (key, values = {}) => translate(key, values),
    sentence: (group, code) => {
      const { name, values } = splitCode(code);
      const key = `${group}.${name}`;
      return catalogue.exists(key) ? translate(key, values) : null;
    },
    problem: (error) => translate(`problem.${error.code}`, error.values),
    oneOf: (values) => new Intl.ListFormat(language, { type: 'disjunction' }).format(values),
    allOf: (values) => new Intl.ListFormat(language, { type: 'conjunction' }).format(values),
  };
}

const textsByLanguage: Record<Language, Texts> = { en: textsIn('en'), de: textsIn('de') };

/** The texts in the chosen language; the component draws itself again when another is chosen. */
export function useTexts(): Texts {
  return textsByLanguage[useSyncExternalStore(onLanguageChange, currentLanguage)];
}

function onLanguageChange(listener: () => void): () => void {
  catalogue.on('languageChanged', listener);
  return () => catalogue.off('languageChanged', listener);
}
