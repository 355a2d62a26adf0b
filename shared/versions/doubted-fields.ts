import type { ReadBlock } from '../timetable/reading.ts';

/** What a reason of the block as a whole speaks of: the block's other fields are not what is to be looked at. */
const FIELDS_OF_REASON: ReadonlyMap<string, readonly string[]> = new Map([
  ['facts-mixed', ['teacher', 'room', 'notes']],
  ['overlaps', ['day', 'start', 'end']],
]);

/** The fields of a block that its reasons speak of; a doubt that names none concerns every field that was judged. */
export function doubtedFields(doubt: Pick<ReadBlock, 'needsReview' | 'reasons' | 'fields'>): ReadonlySet<string> {
  if (!doubt.needsReview) return new Set();
  const judged = Object.keys(doubt.fields);
  const spokenOf = new Set(doubt.reasons.flatMap((code) => FIELDS_OF_REASON.get(code.split(':')[0] ?? '') ?? []));
  const doubted = judged.filter((field) => (doubt.fields[field]?.reasons.length ?? 0) > 0 || spokenOf.has(field));
  return new Set(doubted.length > 0 ? doubted : judged);
}
