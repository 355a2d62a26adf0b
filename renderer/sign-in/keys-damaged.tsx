import { useRestore } from '../restore/restore-store.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';

/** Damaged keys let nobody in, whatever they know: the way on is a backup. */
export function KeysDamaged() {
  const { text } = useTexts();
  const restore = useRestore(({ begin }) => begin);
  return (
    <div className="doorway-aside">
      <p>{text('repair.fromBackupHow')}</p>
      <Button onPress={() => void restore()}>{text('repair.restore')}</Button>
    </div>
  );
}
