import { useEffect } from 'react';
import { useTexts } from '../texts.ts';
import { useErasing } from './erasing-store.ts';

/** That it is done, and what is left for the next start or for a person's hand. */
export function ErasedNote() {
  const { text } = useTexts();
  const { erased, clear } = useErasing();
  useEffect(() => clear, [clear]);
  if (erased === null) return null;
  const { name, left } = erased;
  return (
    <div className="screen-note" role="status">
      <p>{text('erasing.done', { name })}</p>
      {left.stepsLeft > 0 ? <p>{text('erasing.stepsLeft')}</p> : null}
      {left.unreached > 0 ? <p>{text('erasing.unreached')}</p> : null}
    </div>
  );
}
