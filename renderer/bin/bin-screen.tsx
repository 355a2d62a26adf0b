import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BinRow } from '../../shared/ipc/data-protection-messages.ts';
import { EraseDialog } from '../erasing/erase-dialog.tsx';
import { ErasedNote } from '../erasing/erased-note.tsx';
import type { Erasable } from '../erasing/erasing-store.ts';
import { useMay } from '../office/use-may.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { RowList } from '../ui/row-list.tsx';
import { useBin } from './bin-store.ts';
import './bin.css';

/** What was thrown away: to be taken back, or erased for good. */
export function BinScreen() {
  const texts = useTexts();
  const { text, problem: sentenceOf } = texts;
  const { rows, found, problem, tookBack, look, showMore, takeBack } = useBin();
  const mayErase = useMay('data-protection.erase');
  const [erasing, setErasing] = useState<Erasable | null>(null);
  useEffect(() => void look(), [look]);
  const said = tookBack === null ? '' : text('bin.tookBack', { name: tookBack });

  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{text('bin.title')}</h1>
        <p className="screen-facts">{rows === null || found === 0 ? '' : text('bin.count', { count: found })}</p>
      </header>
      {problem === null || rows === null ? null : (
        <p className="screen-problem" role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      {said === '' ? null : <p className="screen-note">{said}</p>}
      <ErasedNote />
      <div className="bin-body">{body()}</div>
      <EraseDialog what={erasing} onClose={() => setErasing(null)} onErased={() => void look()} />
      <LiveRegion sentence={said} />
    </div>
  );

  function body() {
    if (rows === null && problem !== null) {
      return <ProblemNote problem={problem} again={text('bin.again')} onAgain={() => void look()} />;
    }
    if (rows === null) return <p className="plain-note">{text('bin.loading')}</p>;
    if (rows.length === 0) {
      return (
        <div className="centred-note">
          <h2>{text('bin.emptyTitle')}</h2>
          <p>{text('bin.emptyHow')}</p>
        </div>
      );
    }
    return (
      <>
        <RowList
          label={text('bin.list')}
          items={rows}
          idOf={(row) => row.documentId}
          nameOf={(row) => row.name}
          dependsOn={[texts, mayErase]}
          canOpen={() => false}
          onOpen={() => undefined}
          renderRow={(row) => (
            <BinLine
              row={row}
              texts={texts}
              onTakeBack={() => void takeBack(row)}
              onErase={
                mayErase && !row.isHeld
                  ? () =>
                      setErasing({
                        kind: 'document',
                        documentId: row.documentId,
                        name: row.name,
                        isSheetLost: row.isSheetLost,
                      })
                  : null
              }
            />
          )}
        />
        {rows.length < found ? (
          <div className="list-more">
            <Button onPress={() => void showMore()}>{text('bin.more')}</Button>
          </div>
        ) : null}
      </>
    );
  }
}

type BinLineProps = {
  readonly row: BinRow;
  readonly texts: Texts;
  readonly onTakeBack: () => void;
  /** Null for who may not, and for what must stay. */
  readonly onErase: (() => void) | null;
};

function BinLine({ row, texts, onTakeBack, onErase }: BinLineProps) {
  const { text, dates } = texts;
  const { name, addedBy, binnedAt, goesAt, isHeld, isSheetLost } = row;
  const from = addedBy === null ? text('bin.fromGone') : text('bin.from', { name: addedBy });
  const days = new Intl.DateTimeFormat(dates, { dateStyle: 'medium' });
  return (
    <div className="fact-line bin-line">
      <Trash2 size={16} strokeWidth={1.75} className="fact-line-icon" />
      <div className="fact-line-name cut">
        <bdi>{name}</bdi>
      </div>
      <div className="fact-line-fact cut">{isSheetLost ? text('personData.sheetLost') : from}</div>
      <div className="fact-line-fact">{text('bin.since', { day: days.format(binnedAt) })}</div>
      <div className="fact-line-fact">
        {isHeld
          ? text('bin.held')
          : goesAt === null
            ? text('bin.stays')
            : text('bin.goes', { day: days.format(goesAt) })}
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
