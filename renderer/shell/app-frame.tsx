import { useCallback, useEffect, useState } from 'react';
import { may, mayWithSome } from '../../shared/access/may.ts';
import { AccountsScreen } from '../accounts/accounts-screen.tsx';
import { useAccounts } from '../accounts/accounts-store.ts';
import { ActivityScreen } from '../activity/activity-screen.tsx';
import { BinScreen } from '../bin/bin-screen.tsx';
import { DataProtectionScreen } from '../data-protection/data-protection-screen.tsx';
import { FileTaker } from '../intake/file-taker.tsx';
import { IntakeNews } from '../intake/intake-news.tsx';
import { IntakeScreen } from '../intake/intake-screen.tsx';
import { inListOrder } from '../intake/list-order.ts';
import { useIntake } from '../intake/intake-store.ts';
import type { WhoIsHere } from '../office/office-store.ts';
import { useReminder } from '../recovery-sheet/reminder.ts';
import { RenewSheet } from '../recovery-sheet/renew-sheet.tsx';
import { PublishedScreen } from '../published/published-screen.tsx';
import { useRestore } from '../restore/restore-store.ts';
import { ReviewScreen } from '../review/review-screen.tsx';
import { useBackups } from '../settings/backups-store.ts';
import { ConflictsScreen } from '../server/conflicts-screen.tsx';
import { useServer } from '../server/server-store.ts';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { useTexts } from '../texts.ts';
import { TimetablesScreen } from '../timetables/timetables-screen.tsx';
import { UpdateOffer } from '../updates/update-offer.tsx';
import { BackupDue } from './backup-due.tsx';
import { IS_MAC } from './key-names.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { LookChoices } from './look-choices.tsx';
import { Navigation } from './navigation.tsx';
import { SheetDue } from './sheet-due.tsx';
import { useShell } from './shell-store.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useScreens } from './use-screens.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './shell.css';

type AppFrameProps = { readonly who: WhoIsHere; readonly schoolName: string };

/**
 * The window while somebody is here: navigation at the side, the chosen screen beside it, files welcome anywhere; of each
 * only what the person who sits here can use.
 */
export function AppFrame({ who, schoolName }: AppFrameProps) {
  const { actor, displayName } = who;
  const { text } = useTexts();
  const { screen: chosen, documentId, cameFrom, goTo, goBack, review } = useShell();
  const rows = useIntake((state) => state.rows);
  const begin = useIntake((state) => state.begin);
  const renewCode = useAccounts((state) => state.renewCode);
  const confirmCode = useAccounts((state) => state.confirmCode);
  const goBackToBackup = useRestore((state) => state.beginGoingBack);
  const [isRenewing, setIsRenewing] = useState(false);
  const seesServer = may(actor, 'settings.view-school');
  const beginServer = useServer((state) => state.begin);
  useEffect(() => (seesServer ? beginServer() : undefined), [seesServer, beginServer]);
  const screens = useScreens(actor);
  const screen = screens.includes(chosen) ? chosen : (screens[0] ?? null);
  const hasIntake = screens.includes('intake');
  useEffect(() => (hasIntake ? begin() : undefined), [hasIntake, begin]);
  const seesBackups = may(actor, 'backup.view');
  const beginBackups = useBackups((state) => state.begin);
  useEffect(() => (seesBackups ? beginBackups() : undefined), [seesBackups, beginBackups]);
  useShortcuts(screens);
  useScreenFocus(screen, documentId);
  const toIntake = useCallback(() => goTo('intake'), [goTo]);
  const mayRenew = may(actor, 'recovery.renew-code');
  const lookAtSheet = useReminder((state) => state.look);
  useEffect(() => void (mayRenew ? lookAtSheet() : undefined), [mayRenew, lookAtSheet]);

  return (
    <FileTaker mayTake={mayWithSome(actor, 'documents.import')} onTaken={toIntake}>
      <a className="skip-link" href="#content">
        {text('app.skip')}
      </a>
      <div className="frame">
        <Navigation screens={screens} current={screen} userName={displayName} schoolName={schoolName} />
        <main id="content" tabIndex={-1}>
          <UpdateOffer />
          {mayRenew ? <SheetDue onMake={() => setIsRenewing(true)} /> : null}
          {seesBackups ? <BackupDue isShown={screen !== 'settings'} onLook={() => goTo('settings')} /> : null}
          <div className="frame-screen">
            {screen === 'intake' ? <IntakeScreen onOpen={review} /> : null}
            {screen === 'review' ? (
              <ReviewScreen
                documentId={documentId}
                readDocuments={inListOrder(rows ?? []).filter((row) => row.state === 'read')}
                sight={may(actor, 'timetables.view-drafts') ? 'draft' : 'reading'}
                backWords={text(cameFrom === 'timetables' ? 'timetables.back' : 'review.back')}
                command={IS_MAC ? '⌘' : text('cap.control')}
                onOpen={review}
                onLeave={documentId === null ? toIntake : goBack}
              />
            ) : null}
            {screen === 'timetables' ? <TimetablesScreen onOpen={review} onIntake={toIntake} /> : null}
            {screen === 'conflicts' ? <ConflictsScreen onOpen={review} /> : null}
            {screen === 'published' ? <PublishedScreen /> : null}
            {screen === 'accounts' ? (
              <AccountsScreen ownId={actor.userId} onRenewSheet={() => setIsRenewing(true)} />
            ) : null}
            {screen === 'activity' ? <ActivityScreen /> : null}
            {screen === 'bin' ? <BinScreen /> : null}
            {screen === 'dataProtection' ? <DataProtectionScreen ownId={actor.userId} /> : null}
            {screen === 'settings' ? (
              <SettingsScreen
                actor={actor}
                onRenewSheet={() => setIsRenewing(true)}
                onGoBack={() => void goBackToBackup()}
                looks={<LookChoices />}
              />
            ) : null}
          </div>
        </main>
      </div>
      {mayRenew ? (
        <RenewSheet isOpen={isRenewing} onClose={() => setIsRenewing(false)} renew={renewCode} confirm={confirmCode} />
      ) : null}
      <KeysDialog screens={screens} />
      <IntakeNews />
    </FileTaker>
  );
}
