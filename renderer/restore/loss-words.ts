import type { SinceBackup } from '../../shared/ipc/care-messages.ts';
import type { Texts } from '../texts.ts';

/** What would be lost by going back, as far as it is known. */
export function lossWords(since: SinceBackup, { text }: Pick<Texts, 'text'>): string {
  if (since === null) return text('goBack.lostUnknown');
  if (since.changes === 0) return text('goBack.lostNothing');
  const changes = text('goBack.changes', { count: since.changes });
  if (since.documents === 0) return text('goBack.lostChanges', { changes });
  return text('goBack.lost', { changes, documents: text('goBack.newDocuments', { count: since.documents }) });
}
