import type { BeforeErasing } from '../../shared/ipc/data-protection-messages.ts';
import { useTexts } from '../texts.ts';
import { PublishedList } from '../published-list.tsx';

/** Who will miss it, what stays of its kind, and where it still lies for a while. */
export function BeforeErasingWords({ name, before }: { readonly name: string; readonly before: BeforeErasing }) {
  const { text } = useTexts();
  const { published, isBinned, copies, backups } = before;
  return (
    <>
      {published.length === 0 ? null : (
        <div className="erase-warning">
          <p>{text(isBinned ? 'erasing.publishedInBin' : 'erasing.published')}</p>
          <PublishedList published={published} name={name} isSeen={!isBinned} />
        </div>
      )}
      {copies > 0 ? <p>{text('erasing.copies', { count: copies })}</p> : null}
      {backups === null ? <p>{text('erasing.backupsAway')}</p> : null}
      {backups !== null && backups.losing > 0 ? (
        <p>{text('erasing.backupsLosing', { count: backups.losing })}</p>
      ) : null}
      {backups !== null && backups.keeping > 0 ? (
        <p>{text('erasing.backupsKeeping', { count: backups.keeping })}</p>
      ) : null}
    </>
  );
}
