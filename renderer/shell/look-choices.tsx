import { Monitor, Moon, Sun } from 'lucide-react';
import { languageNames, languages, useTexts } from '../texts.ts';
import { Choice } from '../ui/choice.tsx';
import { useShell } from './shell-store.ts';

export function LookChoices() {
  const { text, language } = useTexts();
  const { theme, chooseTheme, chooseLanguage } = useShell();
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
      <Choice
        label={text('app.language')}
        chosen={language}
        onChoose={chooseLanguage}
        options={languages.map((key) => ({
          key,
          label: languageNames[key],
          icon: <span lang={key}>{key.toUpperCase()}</span>,
        }))}
      />
    </div>
  );
}
