import type { Language } from '../../../shared/languages.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

type WindowHandlers = Pick<Handlers, Extract<keyof Handlers, `window.${string}`>>;

type Parts = {
  readonly speak: (language: Language) => void;
  readonly computer: () => readonly string[];
  readonly saysUnsaved: (webContentsId: number, isUnsaved: boolean) => void;
};

/** What the window alone knows and the back room has to follow: the language of the menu, and what is typed and not saved. */
export function createWindowHandlers({ speak, computer, saysUnsaved }: Parts): WindowHandlers {
  return {
    'window.speak': ({ language }) => {
      speak(language);
      return ok({ computer: [...computer()] });
    },
    'window.unsaved': ({ isUnsaved }, { webContentsId }) => {
      saysUnsaved(webContentsId, isUnsaved);
      return ok(undefined);
    },
  };
}
