import { useState } from 'react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { BackupForm } from './backup-form.tsx';
import type { Unsealed } from './backup-form.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { RestoredStep } from './restored-step.tsx';
import { useRestore } from './restore-store.ts';
import './restore.css';

/** A school from its backup: which folder, which backup, the code, and what came of it. */
export function RestoreScreen({ replaces }: { readonly replaces: boolean }) {
  const { text } = useTexts();
  const { found, restored, end } = useRestore();
  const [unsealed, setUnsealed] = useState<Unsealed | null>(null);
  if (restored !== null) return <RestoredStep restored={restored} onDone={end} />;
  if (unsealed !== null && found !== null) {
    return (
      <ConfirmStep
        unsealed={unsealed}
        hasKeyring={found.hasKeyring}
        replaces={replaces}
        onBack={() => setUnsealed(null)}
      />
    );
  }
  return (
    <div className="doorway-card doorway-wide">
      <ScreenHeading>{text('restore.title')}</ScreenHeading>
      <p>{text('restore.how')}</p>
      <ChosenFolder />
      {found === null || found.backups.length === 0 ? (
        <div className="form-actions">
          <Button onPress={end}>{text('restore.back')}</Button>
        </div>
      ) : (
        <BackupForm key={found.folder} found={found} onUnsealed={setUnsealed} onBack={end} />
      )}
    </div>
  );
}

function ChosenFolder() {
  const { text, problem } = useTexts();
  const { found, isLooking, problem: failure, choose } = useRestore();
  const words = isLooking
    ? text('restore.looking')
    : found === null
      ? ''
      : text('restore.inFolder', { folder: found.folder });
  return (
    <div className="restore-folder">
      <Button look={found === null || found.backups.length === 0 ? 'main' : 'plain'} onPress={() => void choose()}>
        {text(found === null ? 'restore.choose' : 'restore.chooseOther')}
      </Button>
      <p className="restore-path">{words}</p>
      {found !== null && found.backups.length === 0 && !isLooking ? (
        <p className="field-problem" role="alert">
          {text('restore.none')}
        </p>
      ) : null}
      {failure === null ? null : (
        <p className="field-problem" role="alert">
          {problem(failure)}
        </p>
      )}
      <LiveRegion sentence={words} />
    </div>
  );
}
