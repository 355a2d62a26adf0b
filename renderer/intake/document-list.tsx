import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { RowList } from '../ui/row-list.tsx';
import { DocumentLine } from './document-line.tsx';
import { stateWords, whatItIs } from './row-words.ts';

type DocumentListProps = {
  /** Everything that came in, in the order of the list. */
  readonly rows: readonly DocumentRow[];
  /** Those of them that are shown. */
  readonly shown: readonly DocumentRow[];
  readonly onOpen: (documentId: string) => void;
};

export function DocumentList({ rows, shown, onOpen }: DocumentListProps) {
  const texts = useTexts();
  return (
    <RowList
      label={texts.text('intake.documents')}
      items={shown}
      idOf={(row) => row.documentId}
      nameOf={(row) => [row.name, whatItIs(row), stateWords(row, texts)].filter((part) => part !== '').join(', ')}
      canOpen={(row) => row.state === 'read'}
      onOpen={(row) => onOpen(row.documentId)}
      renderRow={(row) => (
        <DocumentLine row={row} twin={rows.find((other) => other.documentId === row.duplicateOf)} onOpen={onOpen} />
      )}
    />
  );
}
