import type { TimetableContent } from '../../../shared/versions/content.ts';
import { isSameData } from '../../../shared/versions/same-data.ts';

/** The first lesson that a step changed or brought, to be shown; null where it only took some out, or touched none. */
export function touchedBlock(before: TimetableContent, after: TimetableContent): string | null {
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  const touched = after.blocks.find((block) => !isSameData(known.get(block.id) ?? null, block));
  return touched?.id ?? null;
}
