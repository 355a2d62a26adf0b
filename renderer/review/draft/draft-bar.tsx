import { CircleAlert, History, Redo2, ScanText, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../texts.ts';
import { standWords } from '../../timetable-words.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import type { OpenTimetable } from '../reviewed-document.ts';
import { RereadFailed } from '../proposal/reread-failed.tsx';
import { isEditable } from './draft-access.ts';
import { DraftDialogs } from './draft-dialogs.tsx';
import { useDraft } from './draft-store.ts';
import { readAgain } from './timetable-deeds.ts';
import { useNextDeedFocus } from './use-next-deed-focus.ts';
import './draft.css';

type DraftBarProps = {
  readonly timetable: OpenTimetable;
  readonly command: string;
  /** To the next sheet that waits for a look; null where none does. */
  readonly onNext: (() => void) | null;
};

/** Where the timetable stands, whether what was done is saved, and what can be done with it as a whole. */
export function DraftBar({ timetable, command, onNext }: DraftBarProps) {
  const texts = useTexts();
  const { text, problem } = texts;
  const { isSaving, said, undo, redo, openDialog } = useDraft();
  const [reread, setReread] = useState<string | null>(null);
  const { row, draft } = timetable;
  const canEdit = isEditable(timetable);
  const isTrouble = said?.kind === 'refused' || said?.kind === 'movedOn';
  const { deeds, stand } = useNextDeedFocus(row.state);
  // That it is being read is no news any more once that has failed.
  const rereadWords = row.rereadFailed !== null && reread === text('draft.rereading') ? null : reread;
  const news = isSaving ? text('draft.saving') : (saidWords() ?? rereadWords ?? '');

  return (
    <>
      <div className="draft-bar" role="group" aria-label={text('draft.bar')}>
        <span className="draft-state" tabIndex={-1} ref={stand}>
          {standWords(row, texts)}
        </span>
        {canEdit ? (
          <>
            <IconButton
              label={text('draft.undo')}
              keys={`${command} Z`}
              icon={<Undo2 size={16} />}
              isDisabled={!draft.canUndo}
              onPress={() => void undo()}
            />
            <IconButton
              label={text('draft.redo')}
              keys={`${command} Y`}
              icon={<Redo2 size={16} />}
              isDisabled={!draft.canRedo}
              onPress={() => void redo()}
            />
          </>
        ) : null}
        <span className={isTrouble ? 'draft-said draft-trouble' : 'draft-said'}>
          {isTrouble ? <CircleAlert size={14} /> : null}
          {news}
        </span>
        <div className="draft-deeds" ref={deeds}>
          {row.documentId === null || row.state === 'superseded' ? null : (
            <Button look="quiet" icon={<ScanText size={14} />} onPress={() => void askAgain(row.documentId ?? '')}>
              {text('draft.readAgain')}
            </Button>
          )}
          <Button look="quiet" icon={<History size={14} />} keys="H" onPress={() => openDialog('history')}>
            {text('draft.history')}
          </Button>
          {canEdit || onNext === null ? null : (
            <Button keys="Alt ↓" onPress={onNext}>
              {text('draft.nextSheet')}
            </Button>
          )}
          {canEdit ? null : <Button onPress={() => openDialog('reopen')}>{text('draft.reopen')}</Button>}
          {canEdit ? (
            <Button look="main" keys={`${command} ⏎`} onPress={() => openDialog('approve')}>
              {text('draft.approve')}
            </Button>
          ) : null}
          {row.state === 'approved' ? (
            <Button look="main" keys={`${command} ⏎`} onPress={() => openDialog('publish')}>
              {text('draft.publish')}
            </Button>
          ) : null}
        </div>
      </div>
      {row.rereadFailed === null ? null : (
        <RereadFailed problem={row.rereadFailed} onAgain={() => void askAgain(row.documentId ?? '')} />
      )}
      {row.hasProposal ? (
        <aside className="proposal-due">
          <ScanText size={16} />
          <p>{text('proposal.due')}</p>
          <Button look="quiet" onPress={() => openDialog('proposal')}>
            {text('proposal.look')}
          </Button>
        </aside>
      ) : null}
      <LiveRegion sentence={news} />
      <DraftDialogs timetable={timetable} />
    </>
  );

  function saidWords(): string | null {
    if (said === null) return null;
    if (said.kind === 'refused') return problem(said.problem);
    if (said.kind === 'told') return said.words;
    return text(said.kind === 'saved' ? 'draft.saved' : 'draft.movedOn');
  }

  async function askAgain(documentId: string): Promise<void> {
    const answer = await readAgain(documentId);
    setReread(answer.ok ? text('draft.rereading') : problem(answer.error));
  }
}
