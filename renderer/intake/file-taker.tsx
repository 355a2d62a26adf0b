import { Import } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.ts';
import { filesOfDialog, filesOfTransfer } from './dropped-files.ts';
import type { HandedFile } from './dropped-files.ts';
import { fileInputId } from './file-dialog.ts';
import { useIntake } from './intake-store.ts';
import { isUnnamedPicture, timeStamp } from './pasted-name.ts';

type FileTakerProps = {
  readonly children: ReactNode;
  /** Whether the person at the window may hand anything in. */
  readonly mayTake: boolean;
  readonly onTaken: () => void;
};

/** Takes files wherever they land in the window: dropped, pasted, or chosen in the file dialog. */
export function FileTaker({ children, mayTake, onTaken }: FileTakerProps) {
  const { text } = useTexts();
  const take = useIntake((state) => state.take);
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    if (!mayTake) return undefined;
    const takeAll = (files: readonly HandedFile[]) => {
      if (files.length === 0) return;
      void take(files);
      onTaken();
    };
    const nameOf = (stamp: string) => text('intake.pasted', { stamp });
    const listen = new AbortController();
    const { signal } = listen;
    window.addEventListener('dragover', (event) => showDrop(event, setIsOver), { signal });
    window.addEventListener('dragleave', (event) => setIsOver(event.relatedTarget !== null), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer !== null) takeAll(filesOfTransfer(event.dataTransfer));
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        if (event.clipboardData !== null) takeAll(filesOfTransfer(event.clipboardData).map((f) => named(f, nameOf)));
      },
      { signal },
    );
    return () => listen.abort();
  }, [mayTake, take, text, onTaken]);

  return (
    <>
      {children}
      {mayTake ? (
        <input
          id={fileInputId}
          type="file"
          multiple
          hidden
          aria-label={text('intake.import')}
          onChange={({ currentTarget }) => {
            if (currentTarget.files !== null && currentTarget.files.length > 0) {
              void take(filesOfDialog(currentTarget.files));
              onTaken();
            }
            // Else choosing the same file again would be no change and do nothing.
            currentTarget.value = '';
          }}
        />
      ) : null}
      {isOver ? (
        <div className="drop-veil" aria-hidden="true">
          <div className="drop-call">
            <Import size={28} strokeWidth={1.5} />
            <strong>{text('app.dropHere')}</strong>
            <span>{text('app.dropHint')}</span>
          </div>
        </div>
      ) : null}
    </>
  );
}

/** Only files are welcome: text dragged inside the window must not raise the veil. */
function showDrop(event: DragEvent, setIsOver: (over: boolean) => void): void {
  if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  setIsOver(true);
}

function named(handed: HandedFile, nameOf: (stamp: string) => string): HandedFile {
  if (!isUnnamedPicture(handed.file.name, handed.file.type)) return handed;
  const file = new File([handed.file], nameOf(timeStamp(new Date())), { type: handed.file.type });
  return { ...handed, name: file.name, file };
}
