import type { App } from 'electron';

type Computer = Pick<App, 'getSystemLocale' | 'getPreferredSystemLanguages'> & {
  readonly commandLine: Pick<App['commandLine'], 'getSwitchValue'>;
};

/**
 * The tags by which this computer writes dates, that of its formats first: what a start asked for with `--lang` says it before
 * all, and on Linux the environment says it, for there Chromium asks for the language of messages alone: an English
 * desktop with Austrian dates is `LANG=en_US` and `LC_TIME=de_AT`, and one set to "C", which is no country, would be American.
 */
export function computerLocales(
  computer: Computer,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  const wished = computer.commandLine.getSwitchValue('lang');
  const formats = platform === 'linux' ? linuxFormats(environment) : computer.getSystemLocale();
  return [wished, formats, ...computer.getPreferredSystemLanguages()].filter((tag) => tag !== '');
}

/** "de_AT.UTF-8@euro" without encoding and variant, as POSIX ranks the names (XBD 8.2: one that is empty counts as absent). */
function linuxFormats(environment: NodeJS.ProcessEnv): string {
  const name = environment['LC_ALL'] || environment['LC_TIME'] || environment['LANG'] || '';
  return name.split(/[.@]/)[0] ?? '';
}
