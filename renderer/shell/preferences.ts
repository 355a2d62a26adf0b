import { firstKnownLanguage, languages } from '../../shared/languages.ts';
import { desk } from '../desk.ts';
import { mirrored } from '../language/mirrored.ts';
import { speak, writeDatesAsOn } from '../texts.ts';
import type { Spoken } from '../texts.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `system` is the first of the computer's languages that we have. */
export type LanguageChoice = 'system' | Spoken;

/** Window matters only: how it looks and which language it speaks. Nothing of any document or person. */
export function rememberedTheme(): Theme {
  const remembered = localStorage.getItem('theme');
  return themes.find((theme) => theme === remembered) ?? 'system';
}

export function rememberedLanguage(): LanguageChoice {
  const remembered = localStorage.getItem('language');
  return [...languages, mirrored].find((language) => language === remembered) ?? 'system';
}

export function remember(name: 'theme' | 'language', value: Theme | LanguageChoice): void {
  localStorage.setItem(name, value);
}

/** `system` leaves the choice to the computer; see looks/tokens.css. */
export function wear(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** The window speaks, and the menu, which the back room draws, follows. */
export function speakAs(choice: LanguageChoice): void {
  const language = choice === 'system' ? systemLanguage() : choice;
  speak(language);
  void desk['window.speak']({ language: language === mirrored ? 'en' : language }).then((answer) => {
    if (answer.ok) writeDatesAsOn(answer.value.computer);
  });
}

export function systemLanguage(): Spoken {
  return firstKnownLanguage(navigator.languages);
}
