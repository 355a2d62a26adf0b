import { useTexts } from '../../texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { HistoryLeaf } from '../history/history-leaf.tsx';
import { ProposalLeaf } from '../proposal/proposal-leaf.tsx';
import type { OpenTimetable } from '../reviewed-document.ts';
import { ApproveForm } from './approve-form.tsx';
import { useDraft } from './draft-store.ts';
import { PublishForm } from './publish-form.tsx';
import { ReopenForm } from './reopen-form.tsx';

/** The windows in the window for what is done with the timetable as a whole. */
export function DraftDialogs({ timetable }: { readonly timetable: OpenTimetable }) {
  const { text } = useTexts();
  const { dialog, openDialog } = useDraft();
  const close = () => openDialog(null);
  const title = dialog === null ? '' : text(`draft.titles.${dialog}`);
  const isWide = dialog === 'history' || dialog === 'proposal';
  return (
    <Dialog
      title={title}
      closeLabel={text('app.close')}
      isOpen={dialog !== null}
      onClose={close}
      keepsOpen={dialog !== 'history'}
      isWide={isWide}
    >
      {leaf()}
    </Dialog>
  );

  function leaf() {
    switch (dialog) {
      case 'approve':
        return <ApproveForm title={title} timetable={timetable} onClose={close} />;
      case 'publish':
        return <PublishForm title={title} timetable={timetable} onClose={close} />;
      case 'reopen':
        return <ReopenForm title={title} timetable={timetable} onClose={close} />;
      case 'history':
        return <HistoryLeaf timetable={timetable} />;
      case 'proposal':
        return <ProposalLeaf timetable={timetable} onClose={close} />;
      case null:
        return null;
    }
  }
}
