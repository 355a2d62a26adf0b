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
  readonly onProtect: ((row: DocumentRow) => void) | null;
};

export function DocumentList({ rows, shown, onOpen, onProtect }: DocumentListProps) {
  const texts = useTexts();
  return (
    <RowList
      label={texts.text('intake.documents')}
      items={shown}
      idOf={(row) => row.documentId}
      nameOf={(row) => [row.name, whatItIs(row), stateWords(row, texts)].filter((part) => part !== '').join(', ')}
      dependsOn={[texts, onOpen, onProtect, twinNames(rows)]}
      canOpen={(row) => row.state === 'read'}
      onOpen={(row) => onOpen(row.documentId)}
      renderRow={(row) => (
        <DocumentLine
          row={row}
          twin={rows.find((other) => other.documentId === row.duplicateOf)}
          onOpen={onOpen}
          onProtect={onProtect}
        />
      )}
    />
  );
}

/** A row names the document it is the same as, for as long as that one is in the list. */
function twinNames(rows: readonly DocumentRow[]): string {
  const nameById = new Map(rows.map((row) => [row.documentId, row.name]));
  return rows.flatMap(({ duplicateOf }) => (duplicateOf === null ? [] : (nameById.get(duplicateOf) ?? '-'))).join('|');
}
