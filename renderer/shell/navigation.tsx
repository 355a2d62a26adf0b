import {
  BookOpenCheck,
  CalendarDays,
  GitMerge,
  History,
  Inbox,
  Keyboard,
  Settings2,
  ShieldCheck,
  Trash2,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useIntake } from '../intake/intake-store.ts';
import { useServer } from '../server/server-store.ts';
import { syncWords } from '../server/sync-words.ts';
import { useTexts } from '../texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { AppMark } from './app-mark.tsx';
import { LookChoices } from './look-choices.tsx';
import type { Screen } from './screens.ts';
import { useShell } from './shell-store.ts';
import { UserMenu } from './user-menu.tsx';

type NavigationProps = {
  readonly screens: readonly Screen[];
  readonly current: Screen | null;
  readonly userName: string;
  readonly schoolName: string;
};

export function Navigation({ screens, current, userName, schoolName }: NavigationProps) {
  const { text } = useTexts();
  const showKeys = useShell((state) => state.showKeys);
  const news = useServer((state) => state.news);
  const rows = useIntake((state) => state.rows) ?? [];
  const toLookAt = rows.filter(({ summary }) => summary !== null && summary.needLook + summary.questions > 0).length;
  const entries = {
    intake: { icon: <Inbox size={16} />, name: text('intake.title'), count: rows.length },
    review: { icon: <BookOpenCheck size={16} />, name: text('review.title'), count: toLookAt },
    timetables: { icon: <CalendarDays size={16} />, name: text('timetables.title'), count: 0 },
    published: { icon: <CalendarDays size={16} />, name: text('timetables.title'), count: 0 },
    conflicts: {
      icon: <GitMerge size={16} />,
      name: text('conflicts.title'),
      count: news?.state.kind === 'alone' ? 0 : (news?.state.conflicts ?? 0),
    },
    accounts: { icon: <UsersRound size={16} />, name: text('accounts.title'), count: 0 },
    activity: { icon: <History size={16} />, name: text('activity.title'), count: 0 },
    bin: { icon: <Trash2 size={16} />, name: text('bin.title'), count: 0 },
    dataProtection: { icon: <ShieldCheck size={16} />, name: text('dataProtection.title'), count: 0 },
    settings: { icon: <Settings2 size={16} />, name: text('settings.title'), count: 0 },
  };
  return (
    <header className="side">
      <div className="side-name">
        <AppMark />
        <div className="side-names">
          <span>{text('app.name')}</span>
          <span className="side-school" title={schoolName}>
            {schoolName}
          </span>
        </div>
      </div>
      {screens.length > 0 ? (
        <nav aria-label={text('app.screens')}>
          {screens.map((screen) => (
            <NavigationEntry key={screen} screen={screen} isCurrent={screen === current} {...entries[screen]} />
          ))}
        </nav>
      ) : null}
      <section className="side-foot" aria-label={text('app.settings')}>
        <UserMenu name={userName} />
        <LookChoices />
        <div className="side-foot-line">
          <span className="side-promise" role="status">
            {news === null ? text('app.offline') : syncWords(news, { text })}
          </span>
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
  readonly isCurrent: boolean;
  readonly icon: ReactNode;
  readonly name: string;
  readonly count: number;
};

function NavigationEntry({ screen, isCurrent, icon, name, count }: NavigationEntryProps) {
  const goTo = useShell((state) => state.goTo);
  return (
    <AriaButton
      className="side-entry"
      onPress={() => goTo(screen)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {icon}
      <span className="side-entry-name">{name}</span>
      {count > 0 ? <span className="count">{count}</span> : null}
    </AriaButton>
  );
}
