import { useEffect, useState } from 'react';
import type { AlsoHolding, TimetableRow } from '../../../shared/ipc/timetable-messages.ts';
import { desk } from '../../desk.ts';
import { useTexts } from '../../texts.ts';
import { inForceWords, standWords } from '../../timetable-words.ts';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { labelOf } from './also-holding-note.tsx';

/** As many as can be read at a glance; more words find fewer. */
const MOST = 5;
const NONE = 'none';

type ReplacedChoiceProps = {
  readonly row: TimetableRow;
  /** Those that hold for the same class or teacher. */
  readonly others: AlsoHolding['others'];
  readonly chosen: string | null;
  readonly onChoose: (timetableId: string | null) => void;
};

/** The published timetable whose place this one takes: first those of the same class or teacher, others by searching. */
export function ReplacedChoice({ row, others, chosen, onChoose }: ReplacedChoiceProps) {
  const texts = useTexts();
  const { text } = texts;
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly TimetableRow[]>([]);
  const [isAny, setIsAny] = useState(false);
  const nearest = others.slice(0, MOST);

  useEffect(() => {
    if (words.trim() === '') return undefined;
    let isWanted = true;
    const ask = async () => {
      // Itself may be among them.
      const request = { text: words, state: 'published', from: 0, most: MOST + 1 } as const;
      const page = await desk['timetables.page'](request);
      if (!isWanted || !page.ok) return;
      setFound(page.value.rows.filter(({ timetableId }) => timetableId !== row.timetableId).slice(0, MOST));
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
  const searched = words.trim() === '' ? [] : found;
  const isNear = (timetableId: string | null) => nearest.some((other) => other.timetableId === timetableId);
  return (
    <div className="replaced-choice">
      <RadioList
        label={text('draft.replaces')}
        chosen={chosen ?? NONE}
        onChoose={(key) => onChoose(key === NONE ? null : key)}
        options={[
          ...nearest.map((other) => ({
            ...{ key: other.timetableId, label: labelOf(other), hint: inForceWords(other.inForce, texts) },
          })),
          ...searched
            .filter(({ timetableId }) => !isNear(timetableId))
            .map((other) => ({ key: other.timetableId, label: labelOf(other), hint: standWords(other, texts) })),
          { key: NONE, label: text('draft.replacesNone'), hint: '' },
        ]}
      />
      <TextField
        label={text('draft.replacesSearch')}
        value={words}
        onChange={(typed) => {
          setWords(typed.slice(0, 200));
          // Whoever searches on has not found it yet.
          if (chosen !== null && !isNear(chosen)) onChoose(null);
        }}
        autoComplete="off"
      />
    </div>
  );
}
