import { useTexts } from '../texts.ts';
import { Progress } from '../ui/progress.tsx';
import { SearchField } from '../ui/search-field.tsx';
import type { ReactNode } from 'react';

type SearchLineProps = {
  readonly text: string;
  /** The share of all timetables that the search knows so far. */
  readonly known: number;
  readonly onType: (text: string) => void;
  readonly children?: ReactNode;
};

/** What to search for, and how far the search itself is just after signing in. */
export function SearchLine({ text: typed, known, onType, children }: SearchLineProps) {
  const { text } = useTexts();
  const percent = Math.floor(known * 100);
  return (
    <search className="timetable-filters" aria-label={text('timetables.search')}>
      <SearchField
        label={text('timetables.search')}
        placeholder={text('timetables.searchHint')}
        clearLabel={text('timetables.clear')}
        value={typed}
        onChange={onType}
      />
      {children}
      {known < 1 ? (
        <span className="timetable-known">
          <Progress label={text('timetables.knownBar')} fraction={known} />
          {text('timetables.known', { percent })}
        </span>
      ) : null}
    </search>
  );
}
