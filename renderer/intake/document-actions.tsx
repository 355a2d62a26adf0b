import { CornerDownLeft, ShieldCheck } from 'lucide-react';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useMay } from '../office/use-may.ts';
import { useRemoving } from '../removing/removing-store.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useIntake } from './intake-store.ts';

type DocumentActionsProps = {
  readonly row: DocumentRow;
  readonly onOpen: (documentId: string) => void;
  readonly onProtect: ((row: DocumentRow) => void) | null;
};

/** What can be done with a document in its state. */
export function DocumentActions({ row, onOpen, onProtect }: DocumentActionsProps) {
  const { text } = useTexts();
  const { cancel, retry } = useIntake();
  const remove = useRemoving((state) => state.remove);
  const mayRemove = useMay('documents.remove');
  const { documentId, name, inForce } = row;
  const protection =
    onProtect === null ? null : (
      <IconButton
        label={text('legalBasis.open', { name })}
        icon={<ShieldCheck size={16} strokeWidth={1.75} />}
        onPress={() => onProtect(row)}
      />
    );
  const removal = mayRemove ? (
    <Button
      look="quiet"
      label={text('intake.removeNamed', { name })}
      onPress={() => void remove({ documentId, name, isPublished: inForce !== null })}
    >
      {text('intake.remove')}
    </Button>
  ) : null;
  switch (row.state) {
    case 'waiting':
    case 'reading':
      return (
        <div className="document-actions">
          <Button look="quiet" label={text('intake.cancelNamed', { name })} onPress={() => void cancel(row)}>
            {text('intake.cancel')}
          </Button>
        </div>
      );
    case 'read':
      return (
        <div className="document-actions">
          {protection}
          {removal}
          <Button
            look="quiet"
            label={text('intake.openNamed', { name })}
            icon={<CornerDownLeft size={14} />}
            onPress={() => onOpen(documentId)}
          >
            {text('intake.open')}
          </Button>
        </div>
      );
    case 'failed':
      return (
        <div className="document-actions">
          {protection}
          {removal}
          <Button look="quiet" label={text('intake.againNamed', { name })} onPress={() => void retry(row)}>
            {text('intake.again')}
          </Button>
        </div>
      );
    case 'cancelled':
      return (
        <div className="document-actions">
          {protection}
          {removal}
          <Button look="quiet" label={text('intake.readAgainNamed', { name })} onPress={() => void retry(row)}>
            {text('intake.readAgain')}
          </Button>
        </div>
      );
  }
}
