import { useCallback, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { FileTaker } from '../intake/file-taker.tsx';
import { IntakeNews } from '../intake/intake-news.tsx';
import { IntakeScreen } from '../intake/intake-screen.tsx';
import { inListOrder } from '../intake/list-order.ts';
import { useIntake } from '../intake/intake-store.ts';
import { ReviewScreen } from '../review/review-screen.tsx';
import { useTexts } from '../texts.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { useShell } from './shell-store.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './shell.css';

/** The window: navigation at the side, the chosen screen beside it, files welcome anywhere. */
export function AppFrame() {
  const { text, language } = useTexts();
  const { screen, documentId, goTo, review } = useShell();
  const rows = useIntake((state) => state.rows);
  const begin = useIntake((state) => state.begin);
  useEffect(() => begin(), [begin]);
  useShortcuts();
  useScreenFocus(screen, documentId);
  const toIntake = useCallback(() => goTo('intake'), [goTo]);

  return (
    <I18nProvider locale={language}>
      <FileTaker onTaken={toIntake}>
        <a className="skip-link" href="#content">
          {text('app.skip')}
        </a>
        <div className="frame">
          <Navigation />
          <main id="content" tabIndex={-1}>
            {screen === 'intake' ? (
              <IntakeScreen onOpen={review} />
            ) : (
              <ReviewScreen
                documentId={documentId}
                readDocuments={inListOrder(rows ?? []).filter((row) => row.state === 'read')}
                onOpen={review}
                onLeave={toIntake}
              />
            )}
          </main>
        </div>
        <KeysDialog />
        <IntakeNews />
      </FileTaker>
    </I18nProvider>
  );
}
