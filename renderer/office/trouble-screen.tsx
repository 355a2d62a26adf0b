import { CircleAlert } from 'lucide-react';
import type { StoreTrouble } from '../../shared/ipc/office-messages.ts';
import { RepairChoices } from '../repair/repair-choices.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { useOffice } from './office-store.ts';

/** What opening once more can mend, once somebody has seen to it. A damaged file is damaged still. */
const MENDS_ITSELF: Readonly<Record<StoreTrouble, boolean>> = {
  ...{ 'in-use': true, 'read-only': true, 'disk-full': true, 'disk-failed': true, 'copy-failed': true },
  ...{ 'store-died': true, 'newer-version': false, 'not-a-database': false, damaged: false },
  'journal-missing': false,
};

/** A file that can be looked into, or put back from a backup. */
const CAN_BE_REPAIRED: ReadonlySet<StoreTrouble> = new Set(['damaged', 'not-a-database', 'journal-missing']);

/** Why the office's papers cannot be got at: what happened, what it means, what to do. */
export function TroubleScreen({ trouble }: { readonly trouble: StoreTrouble }) {
  const { text } = useTexts();
  const tryAgain = useOffice((state) => state.tryAgain);
  return (
    <div className={`doorway-card trouble${CAN_BE_REPAIRED.has(trouble) ? ' doorway-wide' : ''}`}>
      <CircleAlert size={28} strokeWidth={1.5} />
      <ScreenHeading>{text(`trouble.${trouble}.title`)}</ScreenHeading>
      <h2>{text('trouble.whatItMeans')}</h2>
      <p>{text(`trouble.${trouble}.means`)}</p>
      {CAN_BE_REPAIRED.has(trouble) ? (
        <RepairChoices />
      ) : (
        <>
          <h2>{text('trouble.whatToDo')}</h2>
          <p>{text(`trouble.${trouble}.remedy`)}</p>
        </>
      )}
      {MENDS_ITSELF[trouble] ? (
        <div className="form-actions">
          <Button look="main" onPress={() => void tryAgain()}>
            {text('trouble.again')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
