import { switches } from './program.ts';

/** "de_DE.UTF-8" → "de-DE"; the C and POSIX locales name no language. */
function languageTag(locale: string | undefined): string | null {
  const tag = (locale ?? '').split('.')[0]!.replace('_', '-');
  return /^[a-z]{2,3}(-|$)/i.test(tag) ? tag : null;
}

/** The languages of the machine's user, best first, as Linux tells them; none where it names none, as in Electron. */
export function systemLanguages(environment: NodeJS.ProcessEnv = process.env): string[] {
  const listed = (environment['LANGUAGE'] ?? '').split(':');
  const single = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'];
  return [...new Set([...listed, single].map(languageTag).filter((tag) => tag !== null))];
}

/** The locale of the machine: American where it names none, for so does the library that Chromium asks. */
export function systemLocale(environment: NodeJS.ProcessEnv = process.env): string {
  return systemLanguages(environment)[0] ?? 'en-US';
}

/** The language of the interface: `--lang=…` wins, as in Chromium. */
export function interfaceLanguage(): string {
  return switches.get('lang') || systemLocale();
}
