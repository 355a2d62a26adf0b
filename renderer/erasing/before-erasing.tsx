import type { BeforeErasing } from '../../shared/ipc/data-protection-messages.ts';
import { useTexts } from '../texts.ts';
import { inForceWords } from '../timetable-words.ts';

/** Who will miss it, what stays of its kind, and where it still lies for a while. */
export function BeforeErasingWords({ inForce, copies, backups }: BeforeErasing) {
  const texts = useTexts();
  const { text } = texts;
  return (
    <>
      {inForce === null ? null : (
        <p className="erase-warning">{text('erasing.inForce', { days: inForceWords(inForce, texts) })}</p>
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
