import { useState } from 'react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { BackupForm } from './backup-form.tsx';
import type { Unsealed } from './backup-form.tsx';
import { ChosenFolder } from './chosen-folder.tsx';
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
      <p>
        {text('restore.how')} {text('restore.older')}
      </p>
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
