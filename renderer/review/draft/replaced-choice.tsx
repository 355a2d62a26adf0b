import { useEffect, useState } from 'react';
import type { InForce } from '../../../shared/ipc/published-days.ts';
import type { AlsoHolding, TimetableRow } from '../../../shared/ipc/timetable-messages.ts';
import { desk } from '../../desk.ts';
import { useTexts } from '../../texts.ts';
import { inForceWords, sheetName } from '../../timetable-words.ts';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** As many as can be read at a glance; more words find fewer. */
const MOST = 5;
const NONE = 'none';
const ANOTHER = 'another';

/** What somebody says that a timetable takes the place of: one, none, or another that is still to be found. */
export type Replaced = Replaceable | null | typeof ANOTHER;
export type Replaceable = Pick<TimetableRow, 'timetableId' | 'name' | 'class' | 'teacher'> & {
  readonly inForce: InForce;
};

type ReplacedChoiceProps = {
  readonly row: TimetableRow;
  /** Those that hold for the same class or teacher. */
  readonly others: AlsoHolding['others'];
  readonly chosen: Replaced;
  readonly problem: string | null;
  readonly onChoose: (chosen: Replaced) => void;
};

/** The published timetable whose place this one takes: those of the same class or teacher, and another by searching. */
export function ReplacedChoice({ row, others, chosen, problem, onChoose }: ReplacedChoiceProps) {
  const texts = useTexts();
  const { text } = texts;
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Replaceable[]>([]);
  const [isAny, setIsAny] = useState(false);
  const nearest: readonly Replaceable[] = others.slice(0, MOST);
  const isNear = (timetableId: string) => nearest.some((other) => other.timetableId === timetableId);
  const isSearching = chosen === ANOTHER || (chosen !== null && !isNear(chosen.timetableId));

  useEffect(() => {
    if (words.trim() === '') return undefined;
    let isWanted = true;
    const ask = async () => {
      // Itself may be among them.
      const request = { text: words, state: 'published', from: 0, most: MOST + 1 } as const;
      const page = await desk['timetables.page'](request);
      if (!isWanted || !page.ok) return;
      const rows = page.value.rows.filter(({ timetableId }) => timetableId !== row.timetableId);
      setFound(
        rows.flatMap(({ inForce, ...other }) => (inForce === null ? [] : [{ ...other, inForce }])).slice(0, MOST),
      );
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [words, row.timetableId]);

  useEffect(() => {
    let isWanted = true;
    void desk['timetables.page']({ text: '', state: 'published', from: 0, most: 1 }).then((page) => {
      if (isWanted && page.ok && page.value.found > 0) setIsAny(true);
    });
    return () => {
      isWanted = false;
    };
  }, []);

  // Where nothing is published yet there is nothing to take the place of.
  if (!isAny && others.length === 0) return null;
  const searched = isSearching && words.trim() !== '' ? found.filter(({ timetableId }) => !isNear(timetableId)) : [];
  const choices = [...nearest, ...searched];
  return (
    <div className="replaced-choice">
      <RadioList
        label={text('draft.replaces')}
        chosen={chosen === null ? NONE : chosen === ANOTHER ? ANOTHER : chosen.timetableId}
        onChoose={(key) => {
          if (key === NONE) return onChoose(null);
          onChoose(choices.find(({ timetableId }) => timetableId === key) ?? ANOTHER);
        }}
        options={[
          ...nearest.map(asOption),
          { key: NONE, label: text('draft.replacesNone'), hint: '' },
          { key: ANOTHER, label: text('draft.replacesAnother'), hint: '' },
          ...searched.map(asOption),
        ]}
      />
      {isSearching ? (
        <TextField
          label={text('draft.replacesSearch')}
          hint={text('timetables.searchHint')}
          problem={problem}
          value={words}
          onChange={(typed) => {
            setWords(typed.slice(0, 200));
            // Whoever searches on has not found it yet.
            onChoose(ANOTHER);
          }}
          autoComplete="off"
        />
      ) : null}
    </div>
  );

  function asOption(other: Replaceable) {
    return { key: other.timetableId, label: sheetName(other), hint: inForceWords(other.inForce, texts) };
  }
}
