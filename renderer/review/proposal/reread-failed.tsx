import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DeskError } from '../../../shared/desk-error.ts';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { dismissRereadFailed } from '../draft/timetable-deeds.ts';
import './proposal.css';

type RereadFailedProps = { readonly problem: DeskError; readonly onAgain: () => void };

/** The sheet was to be read again and was not: why, and what can be done. Nothing of the timetable has changed. */
export function RereadFailed({ problem, onAgain }: RereadFailedProps) {
  const { text, problem: sentenceOf } = useTexts();
  const [refused, setRefused] = useState<DeskError | null>(null);
  return (
    <div className="proposal-due reread-failed" role="status">
      <CircleAlert size={16} />
      <p>
        {text('proposal.failed')} {sentenceOf(refused ?? problem)}
      </p>
      <Button look="quiet" onPress={onAgain}>
        {text('proposal.again')}
      </Button>
      <Button look="quiet" onPress={() => void dismiss()}>
        {text('proposal.dismiss')}
      </Button>
    </div>
  );

  async function dismiss(): Promise<void> {
    const dismissed = await dismissRereadFailed();
    if (!dismissed.ok) setRefused(dismissed.error);
  }
}
