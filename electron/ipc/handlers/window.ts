import type { Language } from '../../../shared/languages.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

type WindowHandlers = Pick<Handlers, Extract<keyof Handlers, `window.${string}`>>;

/** What the window alone knows and the back room has to follow: the language of the menu. */
export function createWindowHandlers(
  speak: (language: Language) => void,
  computer: () => readonly string[],
): WindowHandlers {
  return {
    'window.speak': ({ language }) => {
      speak(language);
      return ok({ computer: [...computer()] });
    },
  };
}
