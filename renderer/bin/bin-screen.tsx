import { useEffect, useState } from 'react';
import { EraseDialog } from '../erasing/erase-dialog.tsx';
import { ErasedNote } from '../erasing/erased-note.tsx';
import type { Erasable } from '../erasing/erasing-store.ts';
import { useMay } from '../office/use-may.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { RowList } from '../ui/row-list.tsx';
import { BinLine, binLineName } from './bin-line.tsx';
import { useBin } from './bin-store.ts';
import './bin.css';

/** What was thrown away: to be taken back, or erased for good. */
export function BinScreen() {
  const texts = useTexts();
  const { text, problem: sentenceOf } = texts;
  const { rows, found, goesByItself, problem, tookBack, look, showMore, takeBack } = useBin();
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
          nameOf={(row) => binLineName(row)}
          dependsOn={[texts, mayErase, goesByItself]}
          canOpen={() => false}
          onOpen={() => undefined}
          renderRow={(row) => (
            <BinLine
              row={row}
              goesByItself={goesByItself}
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
