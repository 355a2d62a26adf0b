import { TriangleAlert } from 'lucide-react';
import { useBackups } from '../settings/backups-store.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';

type BackupDueProps = { readonly isShown: boolean; readonly onLook: () => void };

/** Stands above every screen once there has been no backup for three days; Settings says it itself, and why. */
export function BackupDue({ isShown, onLook }: BackupDueProps) {
  const { text } = useTexts();
  const state = useBackups((backups) => backups.state);
  if (!isShown || state === null || !state.isOverdue || state.running !== null) return null;
  return (
    <aside className="sheet-due">
      <TriangleAlert size={16} />
      <p>{text(state.lastMade === null ? 'backup.overdueNever' : 'backup.overdue')}</p>
      <Button look="quiet" onPress={onLook}>
        {text('backup.toSettings')}
      </Button>
    </aside>
  );
}
