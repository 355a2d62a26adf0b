import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import type { Shown } from './shown.ts';

/** What was chosen before a step, if it is there after it. Lists may have grown or shrunk: places in them are compared. */
export function stillShown(shown: Shown | null, before: ShownReading, after: ShownReading): Shown | null {
  if (shown === null) return null;
  if (shown.kind === 'block') return after.blocks.some(({ id }) => id === shown.id) ? shown : null;
  const list = shown.kind === 'setAside' ? 'setAside' : 'questions';
  const place = before[list][shown.index];
  if (place === undefined) return null;
  const now = after[list][shown.index];
  return now?.text === place.text && now.page === place.page ? shown : null;
}
