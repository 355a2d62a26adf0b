import type { DeskErrorCode } from '../../shared/desk-error.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { ChosenFolder } from './chosen-folder.tsx';
import { GoBackForm } from './go-back-form.tsx';
import { RestoredStep } from './restored-step.tsx';
import { useRestore } from './restore-store.ts';
import { useEscape } from './use-escape.ts';
import './restore.css';

/** Where it is not true, or not known, that nothing was taken back. */
const HEADING: Partial<Record<DeskErrorCode, 'goBack.stopped' | 'goBack.heldUp'>> = {
  storeDied: 'goBack.stopped',
  restoreHeldUp: 'goBack.heldUp',
};

type GoBackScreenProps = {
  /** Somebody is still in. Where nobody is, nothing that was chosen or typed stands there any more. */
  readonly isOpen: boolean;
};

/** An open office goes back to an earlier state of itself: which, what is lost by it, and what came of it. */
export function GoBackScreen({ isOpen }: GoBackScreenProps) {
  const { text, problem } = useTexts();
  const { found, restored, refused, end } = useRestore();
  const hasNone = found === null || found.backups.length === 0;
  // Where there is a form it has a password to lose, and says itself when it may be left.
  useEscape(isOpen && hasNone && restored === null && refused === null ? end : null);
  if (restored !== null) return <RestoredStep restored={restored} onDone={end} />;
  if (refused !== null) {
    return (
      <div className="doorway-card doorway-wide">
        <ScreenHeading>{text(HEADING[refused.code] ?? 'goBack.failed')}</ScreenHeading>
        <p>{problem(refused)}</p>
        <div className="form-actions">
          <Button look="main" onPress={end}>
            {text('restore.toSignIn')}
          </Button>
        </div>
      </div>
    );
  }
  if (!isOpen) {
    return (
      <p className="doorway-opening" role="status">
        {text('goBack.underWay')}
      </p>
    );
  }
  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading>{text('goBack.title')}</ScreenHeading>
      <p>{text('goBack.how')}</p>
      <ChosenFolder />
      {hasNone ? (
        <div className="form-actions">
          <Button onPress={end}>{text('restore.back')}</Button>
        </div>
      ) : (
        <GoBackForm key={found.folder} found={found} onBack={end} />
      )}
    </div>
  );
}
