import { CircleAlert, Eye } from 'lucide-react';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { Progress } from '../ui/progress.tsx';
import { needsLook } from './sift.ts';
import { outcome, progressWords, publishedMeanwhile } from './row-words.ts';

export function DocumentState({ row }: { readonly row: DocumentRow }) {
  const texts = useTexts();
  const { text } = texts;
  switch (row.state) {
    case 'waiting':
      return <div className="document-state">{text('intake.waiting')}</div>;
    case 'reading':
      return (
        <div className="document-state document-progress">
          <Progress label={text('intake.reading', { name: row.name })} fraction={row.progress?.fraction ?? 0} />
          <span>{progressWords(row, texts)}</span>
        </div>
      );
    case 'read': {
      const published = publishedMeanwhile(row, texts);
      return (
        <div className="document-read">
          <div className="document-state" data-look={needsLook(row)}>
            {needsLook(row) ? <Eye size={14} /> : null}
            <span>{outcome(row, texts)}</span>
          </div>
          {published === '' ? null : <span className="document-published">{published}</span>}
        </div>
      );
    }
    case 'failed':
      return (
        <div className="document-state">
          <CircleAlert size={14} />
          <span>{row.problem === null ? '' : texts.problem(row.problem)}</span>
        </div>
      );
    case 'cancelled':
      return <div className="document-state">{text('intake.cancelled')}</div>;
  }
}
