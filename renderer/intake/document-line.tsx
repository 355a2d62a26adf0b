import { File, FileCode, FileImage, FileInput, FileSpreadsheet, FileText, FileType } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentState } from './document-state.tsx';
import { fileKind } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { whatItIs } from './row-words.ts';
import { whoseSheet } from '../whose-sheet.ts';

const ICON_BY_KIND: Record<FileKind, LucideIcon> = {
  picture: FileImage,
  pdf: FileText,
  word: FileType,
  table: FileSpreadsheet,
  web: FileCode,
  export: FileInput,
  other: File,
};

type DocumentLineProps = {
  readonly row: DocumentRow;
  /** The earlier document with the same content, if it is still in the list. */
  readonly twin: DocumentRow | undefined;
  readonly onOpen: (documentId: string) => void;
  /** To note its legal basis; null for who may not. */
  readonly onProtect: ((row: DocumentRow) => void) | null;
};

/** One document: what it is, how far it is, what can be done with it. */
export function DocumentLine({ row, twin, onOpen, onProtect }: DocumentLineProps) {
  const { text } = useTexts();
  // Files are often all called the same; whose timetable it is tells them apart as soon as it is read.
  const whose = row.summary === null ? '' : whoseSheet(row.summary);
  const Icon = ICON_BY_KIND[fileKind(row.name)];
  return (
    <div className="document-line" data-state={row.state}>
      <Icon size={16} strokeWidth={1.75} className="document-icon" />
      <div className="document-name">
        <span className="cut">
          <bdi>{whose === '' ? row.name : whose}</bdi>
        </span>
        {row.duplicateOf === null ? null : (
          <span className="document-twin">
            {twin === undefined ? text('intake.duplicate') : text('intake.duplicateOf', { name: twin.name })}
          </span>
        )}
      </div>
      <div className="document-what cut">
        <bdi>{whose === '' ? whatItIs(row) : row.name}</bdi>
      </div>
      <DocumentState row={row} />
      <DocumentActions row={row} onOpen={onOpen} onProtect={onProtect} />
    </div>
  );
}
