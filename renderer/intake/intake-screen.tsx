import { useState } from 'react';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { LegalBasisDialog } from '../legal-basis/legal-basis-dialog.tsx';
import { useMay } from '../office/use-may.ts';
import { RemoveDialog } from '../removing/remove-dialog.tsx';
import { RemovedNote } from '../removing/removed-note.tsx';
import { useRemoving } from '../removing/removing-store.ts';
import { useTexts } from '../texts.ts';
import { MenuButton } from '../ui/menu-button.tsx';
import { DocumentList } from './document-list.tsx';
import { inListOrder } from './list-order.ts';
import { EmptyIntake } from './empty-intake.tsx';
import { ImportButton } from './import-button.tsx';
import { useIntake } from './intake-store.ts';
import { NoticeList } from './notice-list.tsx';
import { sampleName } from './sample-name.ts';
import { SiftChoice } from './sift-choice.tsx';
import { sift } from './sift.ts';
import './intake.css';

/** Everything that came in, a row a document; opens those that are read. */
export function IntakeScreen({ onOpen }: { readonly onOpen: (documentId: string) => void }) {
  const texts = useTexts();
  const { text, problem } = texts;
  const { rows, listProblem, samples, adding, sieve, takeSample } = useIntake();
  const isSettling = useRemoving((state) => state.isSettling);
  const [protecting, setProtecting] = useState<DocumentRow | null>(null);
  const onProtect = useMay('documents.note-legal-basis') ? setProtecting : null;
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('intake.title')}</h1>
        <p className="screen-facts">{adding > 0 ? text('intake.adding', { count: adding }) : countWords(rows, text)}</p>
        {rows === null ? null : <SiftChoice rows={rows} />}
        <div className="screen-actions">
          {rows !== null && rows.length > 0 && samples.length > 0 ? (
            <MenuButton
              label={text('intake.sample')}
              items={samples.map(({ sample, name }) => ({
                key: sample,
                label: sampleName(sample, texts),
                aside: name,
              }))}
              onChoose={(key) => {
                const sample = samples.find((candidate) => candidate.sample === key);
                if (sample !== undefined) void takeSample(sample);
              }}
            />
          ) : null}
          {rows !== null && rows.length > 0 ? <ImportButton look="main" /> : null}
        </div>
      </header>
      <NoticeList />
      <div className="intake-body" data-settling={isSettling}>
        {body()}
      </div>
      <RemovedNote />
      <RemoveDialog />
      <LegalBasisDialog document={protecting} onClose={() => setProtecting(null)} />
    </div>
  );

  function body() {
    if (listProblem !== null && rows === null) return <p className="plain-note">{problem(listProblem)}</p>;
    if (rows === null) return <p className="plain-note">{text('intake.loading')}</p>;
    if (rows.length === 0) return <EmptyIntake />;
    const inOrder = inListOrder(rows);
    const shown = sift(inOrder, sieve);
    // The last of its kind may have been dealt with since.
    return (
      <DocumentList rows={inOrder} shown={shown.length === 0 ? inOrder : shown} onOpen={onOpen} onProtect={onProtect} />
    );
  }
}

function countWords(rows: readonly DocumentRow[] | null, text: ReturnType<typeof useTexts>['text']): string {
  if (rows === null || rows.length === 0) return '';
  const toRead = rows.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  const sum = text('intake.summary', { count: rows.length });
  return toRead === 0 ? sum : `${sum} · ${text('intake.toRead', { count: toRead })}`;
}
