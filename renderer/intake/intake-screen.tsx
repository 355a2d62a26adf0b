import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { MenuButton } from '../ui/menu-button.tsx';
import { DocumentList } from './document-list.tsx';
import { EmptyIntake } from './empty-intake.tsx';
import { ImportButton } from './import-button.tsx';
import { useIntake } from './intake-store.ts';
import { NoticeList } from './notice-list.tsx';
import './intake.css';

/** Everything that came in, a row a document; opens those that are read. */
export function IntakeScreen({ onOpen }: { readonly onOpen: (documentId: string) => void }) {
  const { text, problem } = useTexts();
  const { rows, listProblem, samples, adding, takeSample } = useIntake();
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('intake.title')}</h1>
        <p className="screen-facts" aria-live="polite">
          {adding > 0 ? text('intake.adding', { count: adding }) : countWords(rows, text)}
        </p>
        <div className="screen-actions">
          {rows !== null && rows.length > 0 && samples.length > 0 ? (
            <MenuButton
              label={text('intake.sample')}
              items={samples.map(({ sample, name }) => ({ key: sample, label: name }))}
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
      <div className="intake-body">{body()}</div>
    </div>
  );

  function body() {
    if (listProblem !== null && rows === null) return <p className="plain-note">{problem(listProblem)}</p>;
    if (rows === null) return <p className="plain-note">{text('intake.loading')}</p>;
    if (rows.length === 0) return <EmptyIntake />;
    return <DocumentList rows={rows} onOpen={onOpen} />;
  }
}

function countWords(rows: readonly DocumentRow[] | null, text: ReturnType<typeof useTexts>['text']): string {
  return rows === null || rows.length === 0 ? '' : text('intake.summary', { count: rows.length });
}
