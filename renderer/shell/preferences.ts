import { languages } from '../texts.ts';
import type { Language } from '../texts.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Window matters only: how it looks and which language it speaks. Nothing of any document or person. */
export function rememberedTheme(): Theme {
  const remembered = localStorage.getItem('theme');
  return themes.find((theme) => theme === remembered) ?? 'system';
}

export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem('language') ?? navigator.language.slice(0, 2);
  return languages.find((language) => language === remembered) ?? 'en';
}

export function remember(name: 'theme' | 'language', value: Theme | Language): void {
  localStorage.setItem(name, value);
}

/** `system` leaves the choice to the computer; see looks/tokens.css. */
export function wear(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
