import { useEffect, useState } from 'react';
import type { TimetableRow } from '../../../shared/ipc/timetable-messages.ts';
import { desk } from '../../desk.ts';
import { useTexts } from '../../texts.ts';
import { standWords } from '../../timetable-words.ts';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { whoseSheet } from '../../whose-sheet.ts';

/** As many as can be read at a glance; more words find fewer. */
const MOST = 5;
const NONE = 'none';

type ReplacedChoiceProps = {
  readonly row: TimetableRow;
  readonly chosen: string | null;
  readonly onChoose: (timetableId: string | null) => void;
};

/** The published timetable whose place this one takes: first those of the same class or teacher, others by searching. */
export function ReplacedChoice({ row, chosen, onChoose }: ReplacedChoiceProps) {
  const texts = useTexts();
  const { text } = texts;
  const [words, setWords] = useState(row.class ?? row.teacher ?? '');
  const [found, setFound] = useState<readonly TimetableRow[]>([]);
  const [isAny, setIsAny] = useState(false);

  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      // Itself may be among them.
      const request = { text: words, state: 'published', from: 0, most: MOST + 1 } as const;
      const page = await desk['timetables.page'](request);
      if (!isWanted || !page.ok) return;
      const others = page.value.rows.filter(({ timetableId }) => timetableId !== row.timetableId).slice(0, MOST);
      setFound(others);
      setIsAny((before) => before || others.length > 0);
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
  if (!isAny) return null;
  return (
    <div className="replaced-choice">
      <TextField
        label={text('draft.replacesSearch')}
        value={words}
        // Whoever searches on has not found it yet.
        onChange={(typed) => {
          setWords(typed.slice(0, 200));
          onChoose(null);
        }}
        autoComplete="off"
      />
      <RadioList
        label={text('draft.replaces')}
        chosen={chosen ?? NONE}
        onChoose={(key) => onChoose(key === NONE ? null : key)}
        options={[
          { key: NONE, label: text('draft.replacesNone'), hint: '' },
          ...found.map((other) => {
            const whose = whoseSheet(other);
            const label = whose === '' ? other.name : `${whose} · ${other.name}`;
            return { key: other.timetableId, label, hint: standWords(other, texts) };
          }),
        ]}
      />
    </div>
  );
}
