import { TriangleAlert } from 'lucide-react';
import { useReminder } from '../recovery-sheet/reminder.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';

/** Stands above every screen until the recovery sheet is kept. */
export function SheetDue({ onMake }: { readonly onMake: () => void }) {
  const { text } = useTexts();
  const { isDue, hasOlder } = useReminder();
  if (!isDue) return null;
  return (
    <aside className="sheet-due">
      <TriangleAlert size={16} />
      <p>{text(hasOlder ? 'recoverySheet.dueNew' : 'recoverySheet.due')}</p>
      <Button look="quiet" onPress={onMake}>
        {text('recoverySheet.make')}
      </Button>
    </aside>
  );
}
