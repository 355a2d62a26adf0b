import { useState } from 'react';
import type { VersionRow } from '../../../shared/ipc/timetable-messages.ts';
import { useTexts } from '../../texts.ts';
import { inForceWords } from '../../timetable-words.ts';
import { Button } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import type { OpenTimetable } from '../reviewed-document.ts';
import { DifferenceList } from './difference-list.tsx';
import { useContents } from './use-contents.ts';
import { versionName, versionOrigin } from './version-words.ts';
import './history.css';

/** Stands for the draft among the versions to compare. */
const DRAFT = 'draft';

/** Every version that was approved or published, and what differs between any two of them or the draft. */
export function HistoryLeaf({ timetable }: { readonly timetable: OpenTimetable }) {
  const texts = useTexts();
  const { text, problem: sentenceOf } = texts;
  const { row, draft, versions } = timetable;
  const [from, setFrom] = useState(versions[0]?.versionId ?? DRAFT);
  const [to, setTo] = useState(DRAFT);
  const { contents, problem } = useContents(
    row.timetableId,
    [from, to].filter((id) => id !== DRAFT),
  );
  if (versions.length === 0) return <p className="history-none">{text('history.none')}</p>;
  const contentOf = (id: string) => (id === DRAFT ? draft.content : contents.get(id));
  const [before, after] = [contentOf(from), contentOf(to)];
  const nameOf = (id: string) => {
    const version = versions.find(({ versionId }) => versionId === id);
    return version === undefined ? text('history.draft') : versionName(version, texts);
  };
  const options = [DRAFT, ...versions.map(({ versionId }) => versionId)].map((key) => ({ key, label: nameOf(key) }));
  return (
    <div className="history">
      <ol className="versions" aria-label={text('history.list')}>
        {versions.map((version) => (
          <VersionLine
            key={version.versionId}
            version={version}
            onCompare={() => {
              setFrom(version.versionId);
              setTo(DRAFT);
            }}
          />
        ))}
      </ol>
      <section aria-label={text('compare.title')} className="compare">
        <h3>{text('compare.title')}</h3>
        <div className="compare-choice">
          <Picker
            label={text('compare.from')}
            options={options}
            chosen={from}
            shown={nameOf(from)}
            onChoose={setFrom}
          />
          <span>{text('compare.with')}</span>
          <Picker label={text('compare.to')} options={options} chosen={to} shown={nameOf(to)} onChoose={setTo} />
        </div>
        {problem !== null ? <p role="alert">{sentenceOf(problem)}</p> : null}
        {before !== undefined && after !== undefined ? <DifferenceList before={before} after={after} /> : null}
      </section>
    </div>
  );
}

function VersionLine({ version, onCompare }: { readonly version: VersionRow; readonly onCompare: () => void }) {
  const texts = useTexts();
  const { text } = texts;
  const name = versionName(version, texts);
  return (
    <li>
      <div className="version-words">
        <p>
          <strong>{name}</strong>
          {version.inForce === null ? null : <span>{inForceWords(version.inForce, texts)}</span>}
        </p>
        <p className="version-origin">{versionOrigin(version, texts)}</p>
        {version.reason === null || version.reason === '' ? null : (
          <p>
            <bdi>{text('history.reason', { reason: version.reason })}</bdi>
          </p>
        )}
      </div>
      <Button look="quiet" label={text('history.compareNamed', { name })} onPress={onCompare}>
        {text('history.compare')}
      </Button>
    </li>
  );
}
