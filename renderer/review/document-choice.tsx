import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { whoseSheet } from '../whose-sheet.ts';
import { RowList } from '../ui/row-list.tsx';

type DocumentChoiceProps = {
  readonly documents: readonly DocumentRow[];
  readonly onOpen: (documentId: string) => void;
  readonly onLeave: () => void;
};

/** Review without a document: which one, or how to get one. */
export function DocumentChoice({ documents, onOpen, onLeave }: DocumentChoiceProps) {
  const { text } = useTexts();
  if (documents.length === 0) {
    return (
      <div className="screen centred-note">
        <h1>{text('review.noneTitle')}</h1>
        <p>{text('review.noneHow')}</p>
        <Button look="main" onPress={onLeave}>
          {text('review.toIntake')}
        </Button>
      </div>
    );
  }
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('review.title')}</h1>
        <p className="screen-facts">{text('review.chooseTitle')}</p>
      </header>
      <RowList
        label={text('review.chooseTitle')}
        items={documents}
        idOf={(row) => row.documentId}
        nameOf={(row) => [row.name, whoseOf(row), lookWords(row)].filter((part) => part !== '').join(', ')}
        canOpen={() => true}
        dependsOn={[text]}
        onOpen={(row) => onOpen(row.documentId)}
        renderRow={(row) => (
          <div className="choice-line">
            <span className="cut">
              <bdi>{whoseOf(row) === '' ? row.name : `${whoseOf(row)} · ${row.name}`}</bdi>
            </span>
            <span>{lookWords(row)}</span>
          </div>
        )}
      />
    </div>
  );

  function lookWords({ summary }: DocumentRow): string {
    if (summary?.blocks === 0) return text('intake.blank');
    const count = (summary?.needLook ?? 0) + (summary?.questions ?? 0);
    return count > 0 ? text('intake.needLook', { count }) : text('intake.allSure');
  }
}

function whoseOf({ summary }: DocumentRow): string {
  return summary === null ? '' : whoseSheet(summary);
}
