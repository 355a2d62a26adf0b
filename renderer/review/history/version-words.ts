import type { VersionRow } from '../../../shared/ipc/timetable-messages.ts';
import type { Texts } from '../../texts.ts';

/** "Version 3, approved": how one version is told from the others. */
export function versionName({ number, state }: VersionRow, { text }: Pick<Texts, 'text'>): string {
  return text(`history.names.${state}`, { number });
}

/** "Ms Example, 3 Nov 2026, 14:05": who made it and when. */
export function versionOrigin({ madeBy, madeAt }: VersionRow, { text, dates }: Pick<Texts, 'text' | 'dates'>): string {
  const when = new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeStyle: 'short' }).format(madeAt);
  return text('history.origin', { who: madeBy ?? text('history.unknown'), when });
}
