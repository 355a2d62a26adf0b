import { CircleAlert } from 'lucide-react';
import type { BackupRestored } from '../../shared/ipc/care-messages.ts';
import { whenWords } from '../settings/when-words.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';

type RestoredStepProps = { readonly restored: BackupRestored; readonly onDone: () => void };

/** What came of it, and where what was here before lies. */
export function RestoredStep({ restored, onDone }: RestoredStepProps) {
  const { text, dates } = useTexts();
  const { schoolName, madeAt, setAside, wasDamaged, isListCut } = restored;
  const when = whenWords(madeAt, dates);
  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading>{text('restore.done')}</ScreenHeading>
      <p>
        {schoolName === ''
          ? text('restore.doneNameless', { when })
          : text('restore.doneHow', { school: schoolName, when })}
      </p>
      {setAside === null ? null : (
        <p className="restore-path">
          {text(wasDamaged ? 'restore.asideDamaged' : 'restore.aside', { folder: setAside })}
        </p>
      )}
      {isListCut ? (
        <div className="form-problem">
          <CircleAlert size={16} />
          <p>{text('restore.listCut')}</p>
        </div>
      ) : null}
      <div className="form-actions">
        <Button look="main" onPress={onDone}>
          {text('restore.toSignIn')}
        </Button>
      </div>
    </div>
  );
}
