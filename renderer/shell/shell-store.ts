import { create } from 'zustand';
import { remember, rememberedLanguage, rememberedTheme, speakAs, wear } from './preferences.ts';
import type { LanguageChoice, Theme } from './preferences.ts';
import type { Screen } from './screens.ts';

type ShellState = {
  readonly screen: Screen;
  /** The document that Review shows or showed last; a timetable whose sheet was lost goes by its own id. */
  readonly documentId: string | null;
  /** The list that Review was opened from, where the way back leads. */
  readonly cameFrom: 'intake' | 'timetables';
  readonly theme: Theme;
  readonly languageChoice: LanguageChoice;
  readonly keysShown: boolean;
  readonly goTo: (screen: Screen) => void;
  readonly review: (documentId: string) => void;
  readonly goBack: () => void;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  readonly showKeys: (shown: boolean) => void;
  /** Whoever was here has left: the next one begins at the beginning. */
  readonly forget: () => void;
};

/** Where the person is in the window and how it looks. */
export const useShell = create<ShellState>()((set, get) => ({
  screen: 'intake',
  documentId: null,
  cameFrom: 'intake',
  theme: rememberedTheme(),
  languageChoice: rememberedLanguage(),
  keysShown: false,
  goTo: (screen) => set({ screen }),
  review: (documentId) => {
    const { screen, cameFrom } = get();
    // From one document to the next the way back stays the same.
    const from = screen === 'intake' || screen === 'timetables' ? screen : cameFrom;
    set({ screen: 'review', documentId, cameFrom: from });
  },
  goBack: () => set(({ screen, cameFrom }) => ({ screen: screen === 'review' ? cameFrom : 'intake' })),
  chooseTheme: (theme) => {
    remember('theme', theme);
    wear(theme);
    set({ theme });
  },
  chooseLanguage: (languageChoice) => {
    remember('language', languageChoice);
    speakAs(languageChoice);
    set({ languageChoice });
  },
  showKeys: (keysShown) => set({ keysShown }),
  forget: () => set({ screen: 'intake', documentId: null, cameFrom: 'intake', keysShown: false }),
}));
