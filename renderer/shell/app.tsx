import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { FirstRun } from '../first-run/first-run.tsx';
import { useFirstRun } from '../first-run/first-run-store.ts';
import { IdleWarning } from '../idle/idle-warning.tsx';
import { useOffice } from '../office/office-store.ts';
import type { OfficeState } from '../../shared/ipc/office-messages.ts';
import { SavedScreen } from '../repair/saved-screen.tsx';
import { useRepair } from '../repair/repair-store.ts';
import { GoBackScreen } from '../restore/go-back-screen.tsx';
import { RestoreScreen } from '../restore/restore-screen.tsx';
import { useRestore } from '../restore/restore-store.ts';
import { TroubleScreen } from '../office/trouble-screen.tsx';
import { useActivity } from '../office/use-activity.ts';
import { SignInScreen } from '../sign-in/sign-in-screen.tsx';
import { useTexts } from '../texts.ts';
import { tellUnsaved } from '../unsaved/tell-unsaved.ts';
import { AppFrame } from './app-frame.tsx';
import { Doorway } from './doorway.tsx';
import { forgetWhenLeft } from './forget-when-left.ts';
import { OwnPasswordScreen } from './own-password-screen.tsx';
import { useScreens } from './use-screens.ts';
import { useWayOut } from './use-way-out.ts';

/** The whole window, by how the office stands: outside at the door, or inside at the desk. */
export function App() {
  const { text, language } = useTexts();
  const { state, begin } = useOffice();
  const isFirstRun = useFirstRun(({ isUnderWay }) => isUnderWay);
  const { isUnderWay: isRestoring, goesBack } = useRestore();
  const { saved, end } = useRepair();
  useEffect(forgetWhenLeft, []);
  useEffect(tellUnsaved, []);
  useEffect(begin, [begin]);
  useActivity(state.kind === 'open');
  return <I18nProvider locale={language}>{inside()}</I18nProvider>;

  function inside() {
    if (isRestoring) {
      return (
        <Doorway>
          {goesBack ? <GoingBack state={state} /> : <RestoreScreen replaces={state.kind !== 'new'} />}
          {state.kind === 'open' ? <IdleWarning /> : null}
        </Doorway>
      );
    }
    if (saved !== null) {
      return (
        <Doorway>
          <SavedScreen saved={saved} onDone={end} />
        </Doorway>
      );
    }
    if (isFirstRun || state.kind === 'new') {
      return (
        <Doorway>
          <FirstRun hasKeyring={state.kind === 'new' && state.hasKeyring} />
        </Doorway>
      );
    }
    switch (state.kind) {
      case 'opening':
        return (
          <Doorway>
            <p className="doorway-opening">{text('opening.title')}</p>
          </Doorway>
        );
      case 'trouble':
        return (
          <Doorway>
            <TroubleScreen key={state.trouble} trouble={state.trouble} />
          </Doorway>
        );
      case 'locked':
        return (
          <Doorway>
            <SignInScreen keyring={state.keyring} because={state.because} />
          </Doorway>
        );
      case 'open':
        return (
          <>
            {state.who.mustChangePassword ? (
              <Doorway>
                <OwnPasswordScreen />
              </Doorway>
            ) : (
              <AppFrame key={state.who.actor.userId} who={state.who} schoolName={state.schoolName} />
            )}
            <IdleWarning />
          </>
        );
    }
  }
}

/** Still inside, so its keys lead where they lead everywhere inside. */
function GoingBack({ state }: { readonly state: OfficeState }) {
  const actor = state.kind === 'open' ? state.who.actor : null;
  useWayOut(useScreens(actor));
  return <GoBackScreen isOpen={actor !== null} />;
}
