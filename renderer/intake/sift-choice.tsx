import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import { useTexts } from '../texts.ts';
import { Choice } from '../ui/choice.tsx';
import { useIntake } from './intake-store.ts';
import { sift } from './sift.ts';
import type { Sieve } from './sift.ts';

const SIEVES: readonly Sieve[] = ['all', 'look', 'unread'];

/** From this many documents on, some are worth setting apart. */
const MANY = 6;

/** Which of many documents to show; says how many there are of each. */
export function SiftChoice({ rows }: { readonly rows: readonly DocumentRow[] }) {
  const { text } = useTexts();
  const { sieve, choose } = useIntake();
  const names = { all: text('intake.siftAll'), look: text('intake.siftLook'), unread: text('intake.siftUnread') };
  const options = SIEVES.map((key) => ({ key, count: sift(rows, key).length })).filter(
    ({ key, count }) => count > 0 || key === 'all' || key === sieve,
  );
  if (rows.length < MANY || options.length < 2) return null;
  return (
    <Choice
      label={text('intake.sift')}
      chosen={sieve}
      onChoose={choose}
      options={options.map(({ key, count }) => ({ key, label: `${names[key]} ${count}` }))}
    />
  );
}
