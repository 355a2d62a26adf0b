import { useCallback, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { mayWithSome } from '../../shared/access/may.ts';
import { FileTaker } from '../intake/file-taker.tsx';
import { IntakeNews } from '../intake/intake-news.tsx';
import { IntakeScreen } from '../intake/intake-screen.tsx';
import { inListOrder } from '../intake/list-order.ts';
import { useIntake } from '../intake/intake-store.ts';
import { ReviewScreen } from '../review/review-screen.tsx';
import { useTexts } from '../texts.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { screensOf } from './screens.ts';
import { useShell } from './shell-store.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWhoIsHere } from './who-is-here.ts';
import './shell.css';

/**
 * The window: navigation at the side, the chosen screen beside it, files welcome anywhere; of each only what the person
 * who sits here can use.
 */
export function AppFrame() {
  const { text, language } = useTexts();
  const { screen, documentId, goTo, review } = useShell();
  const rows = useIntake((state) => state.rows);
  const begin = useIntake((state) => state.begin);
  const { actor, ask } = useWhoIsHere();
  const screens = useMemo(() => screensOf(actor), [actor]);
  const hasIntake = screens.includes('intake');
  useEffect(() => void ask(), [ask]);
  useEffect(() => (hasIntake ? begin() : undefined), [hasIntake, begin]);
  useShortcuts();
  useScreenFocus(screen, documentId);
  const toIntake = useCallback(() => goTo('intake'), [goTo]);

  return (
    <I18nProvider locale={language}>
      <FileTaker mayTake={actor !== null && mayWithSome(actor, 'documents.import')} onTaken={toIntake}>
        <a className="skip-link" href="#content">
          {text('app.skip')}
        </a>
        <div className="frame">
          <Navigation screens={screens} />
          <main id="content" tabIndex={-1}>
            {screens.includes(screen) && screen === 'intake' ? <IntakeScreen onOpen={review} /> : null}
            {screens.includes(screen) && screen === 'review' ? (
              <ReviewScreen
                documentId={documentId}
                readDocuments={inListOrder(rows ?? []).filter((row) => row.state === 'read')}
                onOpen={review}
                onLeave={toIntake}
              />
            ) : null}
          </main>
        </div>
        <KeysDialog />
        <IntakeNews />
      </FileTaker>
    </I18nProvider>
  );
}
