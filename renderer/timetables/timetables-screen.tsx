import { useCallback, useEffect } from 'react';
import { TimetableState } from '../../shared/ipc/timetable-messages.ts';
import type { TimetableRow } from '../../shared/ipc/timetable-messages.ts';
import { useMay } from '../office/use-may.ts';
import { RemoveDialog } from '../removing/remove-dialog.tsx';
import { RemovedNote } from '../removing/removed-note.tsx';
import { useRemoving } from '../removing/removing-store.ts';
import { useTexts } from '../texts.ts';
import { SearchLine } from '../timetable-list/search-line.tsx';
import { TimetableResults } from '../timetable-list/timetable-results.tsx';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Picker } from '../ui/picker.tsx';
import { useTimetables } from './timetables-store.ts';
import '../timetable-list/timetable-list.css';

const ALL = 'all';

/** `onOpen` is told the document's id, or the timetable's where its sheet was lost. */
type TimetablesScreenProps = { readonly onOpen: (id: string) => void; readonly onIntake: () => void };

/** Every timetable that was read, to be found again: by words, by where it stands, newest first. */
export function TimetablesScreen({ onOpen, onIntake }: TimetablesScreenProps) {
  const { text } = useTexts();
  const list = useTimetables();
  const { question, shown, problem, begin, ask } = list;
  const mayRemove = useMay('documents.remove');
  const { isSettling, remove } = useRemoving();
  const onRemove = useCallback(
    ({ timetableId, name, inForce }: TimetableRow) =>
      void remove({ documentId: timetableId, name, isPublished: inForce !== null }),
    [remove],
  );
  useEffect(begin, [begin]);
  const states = [ALL, ...TimetableState.options] as const;
  const nameOf = (state: (typeof states)[number]) =>
    state === ALL ? text('timetables.everyState') : text(`timetables.states.${state}`);
  const asksForEverything = question.text.trim() === '' && question.state === null;
  const facts = shown === null || problem !== null ? '' : text('timetables.found', { count: shown.found });

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('timetables.title')}</h1>
        <p className="screen-facts">{facts}</p>
      </header>
      <SearchLine
        text={question.text}
        known={shown?.known ?? 1}
        onType={(typed) => void ask({ ...question, text: typed })}
      >
        <Picker
          label={text('timetables.state')}
          options={states.map((key) => ({ key, label: nameOf(key) }))}
          chosen={question.state ?? ALL}
          shown={nameOf(question.state ?? ALL)}
          onChoose={(state) => void ask({ ...question, state: state === ALL ? null : state })}
        />
      </SearchLine>
      <div className="timetable-body" data-settling={isSettling}>
        <TimetableResults
          list={list}
          none={asksForEverything ? <NoneYet onIntake={onIntake} /> : null}
          isPublic={false}
          canOpen={() => true}
          onOpen={({ documentId, timetableId }) => onOpen(documentId ?? timetableId)}
          {...(mayRemove ? { onRemove } : {})}
        />
      </div>
      <RemovedNote />
      <RemoveDialog />
      <LiveRegion sentence={facts} />
    </div>
  );
}

function NoneYet({ onIntake }: { readonly onIntake: () => void }) {
  const { text } = useTexts();
  return (
    <div className="centred-note">
      <h2>{text('timetables.noneTitle')}</h2>
      <p>{text('timetables.noneHow')}</p>
      <Button onPress={onIntake}>{text('review.toIntake')}</Button>
    </div>
  );
}
