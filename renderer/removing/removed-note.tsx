import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { useRemoving } from './removing-store.ts';
import './removing.css';

/**
 * What was put in the bin, with the way back. It stands below the list, so that no row moves but those behind the one that
 * went, and the next Tab out of the list comes to it.
 */
export function RemovedNote() {
  const texts = useTexts();
  const { text } = texts;
  const { removed, tookBack, refused, undo, clear } = useRemoving();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => clear, [clear]);
  useEffect(() => {
    // The list gives the focus to the next row. With the last of them it goes nowhere: to Undo, then.
    if (removed === null) return undefined;
    return whenSettled(() => note.current?.querySelector('button') ?? null);
  }, [removed]);
  useEffect(() => {
    if (tookBack === null) return undefined;
    return whenSettled(() =>
      document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(tookBack.documentId)}"]`),
    );
  }, [tookBack]);

  const said =
    refused !== null
      ? text('intake.refusedWith', { name: refused.name, sentence: texts.problem(refused.error) })
      : removed !== null
        ? text('removing.removed', { name: removed.name })
        : tookBack !== null
          ? text('bin.tookBack', { name: tookBack.name })
          : '';
  return (
    <>
      {said === '' ? null : (
        <div className="removed-note" ref={note} data-refused={refused !== null}>
          <p>{said}</p>
          {removed === null ? null : (
            <Button look="plain" label={text('removing.undoNamed', { name: removed.name })} onPress={() => void undo()}>
              {text('removing.undo')}
            </Button>
          )}
          <IconButton label={text('intake.dismiss')} icon={<X size={16} />} onPress={clear} />
        </div>
      )}
      <LiveRegion sentence={said} />
    </>
  );
}

/** A row comes or goes with the news of the back room, some frames after the answer. */
const FRAMES = 60;

/** Gives the focus to what `find` finds, as soon as that is there, unless something else has it by then. */
function whenSettled(find: () => HTMLElement | null): () => void {
  let frame = 0;
  let frames = 0;
  const look = () => {
    frames += 1;
    const found = find();
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere && found !== null) return found.focus();
    if (frames < FRAMES) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}
