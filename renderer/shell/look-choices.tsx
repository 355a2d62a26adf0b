import { Languages, Monitor, Moon, Sun } from 'lucide-react';
import { languages } from '../../shared/languages.ts';
import { languageNames, useTexts } from '../texts.ts';
import { Choice } from '../ui/choice.tsx';
import { Picker } from '../ui/picker.tsx';
import { systemLanguage } from './preferences.ts';
import type { LanguageChoice } from './preferences.ts';
import { useShell } from './shell-store.ts';

export function LookChoices() {
  const { text, language } = useTexts();
  const { theme, chooseTheme, languageChoice, chooseLanguage } = useShell();
  const system = text('app.languageSystem', { language: languageNames[systemLanguage()] });
  return (
    <div className="look-choices">
      <Choice
        label={text('app.theme')}
        chosen={theme}
        onChoose={chooseTheme}
        options={[
          { key: 'system', label: text('app.themeSystem'), icon: <Monitor size={14} /> },
          { key: 'light', label: text('app.themeLight'), icon: <Sun size={14} /> },
          { key: 'dark', label: text('app.themeDark'), icon: <Moon size={14} /> },
        ]}
      />
      <Picker<LanguageChoice>
        label={text('app.language')}
        icon={<Languages size={14} />}
        chosen={languageChoice}
        shown={languageNames[language]}
        onChoose={chooseLanguage}
        options={[
          { key: 'system', label: system },
          ...languages.map((key) => ({ key, label: languageNames[key], lang: key })),
        ]}
      />
    </div>
  );
}
