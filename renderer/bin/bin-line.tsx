import { Trash2 } from 'lucide-react';
import type { BinRow } from '../../shared/ipc/data-protection-messages.ts';
import type { Texts } from '../texts.ts';
import { inForceWords } from '../timetable-words.ts';
import { Button } from '../ui/button.tsx';
import { whoseSheet } from '../whose-sheet.ts';

type BinLineProps = {
  readonly row: BinRow;
  readonly goesByItself: boolean;
  readonly texts: Texts;
  readonly onTakeBack: () => void;
  /** Null for who may not, and for what must stay. */
  readonly onErase: (() => void) | null;
};

/** One sheet in the bin: whose week it is and its file, who put it there and when, and what becomes of it. */
export function BinLine({ row, goesByItself, texts, onTakeBack, onErase }: BinLineProps) {
  const { text } = texts;
  const { name, kind, addedBy, inForce, isSheetLost } = row;
  const whose = whoseOf(row);
  const from = addedBy === null ? text('bin.fromGone') : text('bin.from', { name: addedBy });
  return (
    <div className="fact-line bin-line">
      <Trash2 size={16} strokeWidth={1.75} className="fact-line-icon" />
      <div className="bin-name">
        <span className="fact-line-name cut">
          <bdi>{whose === '' ? name : whose}</bdi>
        </span>
        {whose === '' ? null : (
          <span className="fact-line-fact cut">
            <bdi>{name}</bdi>
          </span>
        )}
      </div>
      <div className="fact-line-fact">
        <span className="bin-part">{text(`bin.kind.${kind}`)}</span>
        <span className="bin-part">{isSheetLost ? text('personData.sheetLost') : from}</span>
      </div>
      <div className="fact-line-fact">{sinceWords(row, texts)}</div>
      <div className="fact-line-fact">
        {futureWords(row, goesByItself, texts)}
        {inForce === null ? null : (
          <span className="bin-published">{text('bin.published', { days: inForceWords(inForce, texts) })}</span>
        )}
      </div>
      <div className="fact-line-actions">
        <Button look="quiet" label={text('bin.takeBackNamed', { name })} onPress={onTakeBack}>
          {text('bin.takeBack')}
        </Button>
        {onErase === null ? null : (
          <Button look="quiet" label={text('bin.eraseNamed', { name })} onPress={onErase}>
            {text('bin.erase')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What a screen reader calls it. */
export function binLineName(row: BinRow): string {
  return [row.name, whoseOf(row)].filter((part) => part !== '').join(', ');
}

function whoseOf(row: BinRow): string {
  return whoseSheet(row) || (row.title ?? '');
}

function sinceWords({ binnedAt, binnedBy }: BinRow, texts: Texts): string {
  const day = dayOf(binnedAt, texts);
  if (binnedBy === null) return texts.text('bin.since', { day });
  if (binnedBy === 'rule') return texts.text('bin.sinceRule', { day });
  return texts.text('bin.sinceBy', { day, name: binnedBy.name });
}

function futureWords({ isHeld, goesAt }: BinRow, goesByItself: boolean, texts: Texts): string {
  if (isHeld) return texts.text('bin.held');
  if (goesAt === null) return texts.text('bin.stays');
  // What is due already goes the next time that the program looks, and not on a day that is over.
  if (goesByItself) return texts.text('bin.goes', { day: dayOf(Math.max(goesAt, Date.now()), texts) });
  return texts.text('bin.goesByHand', { day: dayOf(goesAt, texts) });
}

function dayOf(moment: number, { dates }: Texts): string {
  return new Intl.DateTimeFormat(dates, { dateStyle: 'medium' }).format(moment);
}
