import { useEffect, useState } from 'react';
import type { DeskError } from '../../shared/desk-error.ts';
import type { ConflictRow } from '../../shared/ipc/server-messages.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { conflictWords } from './conflict-words.ts';
import { useServer } from './server-store.ts';
import './conflicts.css';

/** `onOpen` is told the document's id, or the timetable's where its sheet was lost. */
type ConflictsScreenProps = { readonly onOpen: (id: string) => void };

/** What two people changed while they were apart: both values, and a person chooses. Nothing was lost or written over. */
export function ConflictsScreen({ onOpen }: ConflictsScreenProps) {
  const { text, problem } = useTexts();
  const { conflicts, listConflicts, settle } = useServer();
  const [failure, setFailure] = useState<DeskError | null>(null);
  useEffect(() => void listConflicts(), [listConflicts]);
  const choose = async (conflictIds: readonly string[], choice: 'wanted' | 'stands') => {
    const settled = await settle({ conflictIds: [...conflictIds], choice });
    setFailure(settled.ok ? null : settled.error);
  };
  const facts = conflicts === null ? '' : text('conflicts.count', { count: conflicts.length });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('conflicts.title')}</h1>
        <p className="screen-facts">{facts}</p>
      </header>
      <div className="conflicts">
        {failure === null ? null : (
          <p className="plain-note" role="alert">
            {problem(failure)}
          </p>
        )}
        {conflicts === null ? <p className="plain-note">{text('settings.loading')}</p> : null}
        {conflicts?.length === 0 ? <p className="plain-note">{text('conflicts.none')}</p> : null}
        {conflicts !== null && conflicts.length > 0 ? <p>{text('conflicts.how')}</p> : null}
        <ul className="conflict-list">
          {conflicts?.map((row) => (
            <ConflictItem key={row.conflictIds.join()} row={row} onChoose={choose} onOpen={onOpen} />
          ))}
        </ul>
      </div>
      <LiveRegion sentence={facts} />
    </div>
  );
}

type ConflictItemProps = {
  readonly row: ConflictRow;
  readonly onChoose: (conflictIds: readonly string[], choice: 'wanted' | 'stands') => Promise<void>;
  readonly onOpen: (id: string) => void;
};

function ConflictItem({ row, onChoose, onOpen }: ConflictItemProps) {
  const texts = useTexts();
  const { text } = texts;
  const { about, stands, wanted, wantedBy, standsBy } = conflictWords(row, texts);
  const { conflictIds, timetableId, documentId } = row;
  return (
    <li className="conflict" aria-label={`${row.class ?? row.teacher ?? row.name}: ${about}`}>
      <div className="conflict-head">
        <h2>{about}</h2>
        <Button
          look="quiet"
          onPress={() => onOpen(documentId ?? timetableId)}
          label={text('conflicts.openNamed', { name: row.name })}
        >
          {row.class ?? row.teacher ?? row.name}
        </Button>
      </div>
      <dl className="conflict-values">
        <div>
          <dt>{text('conflicts.stands')}</dt>
          <dd>
            <strong>{stands}</strong>
            <span>{standsBy}</span>
          </dd>
        </div>
        <div>
          <dt>{text('conflicts.wanted')}</dt>
          <dd>
            <strong>{wanted}</strong>
            <span>{wantedBy}</span>
          </dd>
        </div>
      </dl>
      <div className="form-actions">
        <Button
          onPress={() => void onChoose(conflictIds, 'stands')}
          label={text('conflicts.keepNamed', { value: stands })}
        >
          {text('conflicts.keep')}
        </Button>
        {row.about.kind === 'state' ? null : (
          <Button
            onPress={() => void onChoose(conflictIds, 'wanted')}
            isDisabled={row.state !== 'read'}
            label={text('conflicts.takeNamed', { value: wanted })}
          >
            {text('conflicts.take')}
          </Button>
        )}
      </div>
      {row.about.kind !== 'state' && row.state !== 'read' ? (
        <p className="field-hint">{text('conflicts.reopenFirst')}</p>
      ) : null}
    </li>
  );
}
