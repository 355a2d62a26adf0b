import type { SinceBackup } from '../../shared/ipc/care-messages.ts';
import type { Texts } from '../texts.ts';

/** What would be lost by going back, as far as it is known. How many changes says nothing of what they were: Activity lists them. */
export function lossWords(since: SinceBackup, { text }: Pick<Texts, 'text'>): string {
  if (since === null) return text('goBack.lostUnknown');
  if (since.changes === 0) return text('goBack.lostNothing');
  if (since.documents === 0) return text('goBack.lostChanges');
  return text('goBack.lost', { documents: text('goBack.newDocuments', { count: since.documents }) });
}
