import { BookOpenCheck, Inbox, Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useIntake } from '../intake/intake-store.ts';
import { useTexts } from '../texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { AppMark } from './app-mark.tsx';
import { LookChoices } from './look-choices.tsx';
import { useShell } from './shell-store.ts';
import type { Screen } from './shell-store.ts';

export function Navigation() {
  const { text } = useTexts();
  const showKeys = useShell((state) => state.showKeys);
  const rows = useIntake((state) => state.rows) ?? [];
  const toLookAt = rows.filter(({ summary }) => summary !== null && summary.needLook + summary.questions > 0).length;
  return (
    <header className="side">
      <div className="side-name">
        <AppMark />
        <span>{text('app.name')}</span>
      </div>
      <nav aria-label={text('app.screens')}>
        <NavigationEntry screen="intake" icon={<Inbox size={16} />} name={text('intake.title')} count={rows.length} />
        <NavigationEntry
          screen="review"
          icon={<BookOpenCheck size={16} />}
          name={text('review.title')}
          count={toLookAt}
        />
      </nav>
      <section className="side-foot" aria-label={text('app.settings')}>
        <LookChoices />
        <div className="side-foot-line">
          <span className="side-promise">{text('app.offline')}</span>
          <IconButton
            label={text('app.keyboard')}
            keys="?"
            icon={<Keyboard size={16} />}
            onPress={() => showKeys(true)}
          />
        </div>
      </section>
    </header>
  );
}

type NavigationEntryProps = {
  readonly screen: Screen;
  readonly icon: ReactNode;
  readonly name: string;
  readonly count: number;
};

function NavigationEntry({ screen, icon, name, count }: NavigationEntryProps) {
  const { screen: current, goTo } = useShell();
  return (
    <AriaButton
      className="side-entry"
      onPress={() => goTo(screen)}
      {...(current === screen ? { 'aria-current': 'page' as const } : {})}
    >
      {icon}
      <span className="side-entry-name">{name}</span>
      {count > 0 ? <span className="count">{count}</span> : null}
    </AriaButton>
  );
}
