import { useCallback, useEffect, useMemo, useState } from 'react';
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
import { RenewSheet } from '../recovery-sheet/renew-sheet.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { useTexts } from '../texts.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { screensOf } from './screens.ts';
import { SheetDue } from './sheet-due.tsx';
import { useShell } from './shell-store.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './shell.css';

/**
 * The window while somebody is here: navigation at the side, the chosen screen beside it, files welcome anywhere; of each
 * only what the person who sits here can use.
 */
export function AppFrame({ who }: { readonly who: WhoIsHere }) {
  const { actor, displayName } = who;
  const { text } = useTexts();
  const { screen: chosen, documentId, goTo, review } = useShell();
  const rows = useIntake((state) => state.rows);
  const begin = useIntake((state) => state.begin);
  const renewCode = useAccounts((state) => state.renewCode);
  const [isRenewing, setIsRenewing] = useState(false);
  const screens = useMemo(() => screensOf(actor), [actor]);
  const screen = screens.includes(chosen) ? chosen : null;
  const hasIntake = screens.includes('intake');
  useEffect(() => (hasIntake ? begin() : undefined), [hasIntake, begin]);
  useShortcuts(screens);
  useScreenFocus(screen, documentId);
  const toIntake = useCallback(() => goTo('intake'), [goTo]);
  const mayRenew = may(actor, 'recovery.renew-code');

  return (
    <FileTaker mayTake={mayWithSome(actor, 'documents.import')} onTaken={toIntake}>
      <a className="skip-link" href="#content">
        {text('app.skip')}
      </a>
      <div className="frame">
        <Navigation screens={screens} userName={displayName} />
        <main id="content" tabIndex={-1}>
          {mayRenew ? <SheetDue onMake={() => setIsRenewing(true)} /> : null}
          <div className="frame-screen">
            {screen === 'intake' ? <IntakeScreen onOpen={review} /> : null}
            {screen === 'review' ? (
              <ReviewScreen
                documentId={documentId}
                readDocuments={inListOrder(rows ?? []).filter((row) => row.state === 'read')}
                onOpen={review}
                onLeave={toIntake}
              />
            ) : null}
            {screen === 'accounts' ? (
              <AccountsScreen ownId={actor.userId} onRenewSheet={() => setIsRenewing(true)} />
            ) : null}
            {screen === 'activity' ? <ActivityScreen /> : null}
            {screen === 'bin' ? <BinScreen /> : null}
            {screen === 'dataProtection' ? <DataProtectionScreen ownId={actor.userId} /> : null}
            {screens.length === 0 ? <NothingYet /> : null}
          </div>
        </main>
      </div>
      {mayRenew ? <RenewSheet isOpen={isRenewing} onClose={() => setIsRenewing(false)} renew={renewCode} /> : null}
      <KeysDialog screens={screens} />
      <IntakeNews />
    </FileTaker>
  );
}

/** For a role that has no screen of its own before timetables are published. */
function NothingYet() {
  const { text } = useTexts();
  return (
    <div className="screen centred-note">
      <h1>{text('app.nothingTitle')}</h1>
      <p>{text('app.nothingHow')}</p>
    </div>
  );
}
