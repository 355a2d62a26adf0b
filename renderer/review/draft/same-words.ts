import type { TimetableContent } from '../../../shared/versions/content.ts';
import { saidOfSheet, sheetFields } from './said-of-sheet.ts';
import type { SheetField } from './said-of-sheet.ts';

/** A field of the whole timetable that a person has just corrected. */
export type Correction = { readonly field: SheetField; readonly before: string; readonly after: string };

/**
 * What the other fields of the whole timetable would say if the same words were corrected in them too: a title that holds the
 * misread class. None once the correction itself stands no longer. Words within other words do not count.
 */
export function sameWordsElsewhere(
  content: Pick<TimetableContent, 'header' | 'parts'>,
  partId: string | null,
  { field, before, after }: Correction,
): readonly { readonly field: SheetField; readonly value: string }[] {
  if (before === '' || after === '' || saidOfSheet(content, partId, field) !== after) return [];
  const words = new RegExp(`(?<![\\p{L}\\p{N}])${literally(before)}(?![\\p{L}\\p{N}])`, 'gu');
  return sheetFields.flatMap((other) => {
    const said = other === field ? null : saidOfSheet(content, partId, other);
    // Corrected already, where the old words are part of the new ones.
    if (said === null || said.includes(after)) return [];
    const value = said.replaceAll(words, () => after);
    return value === said ? [] : [{ field: other, value }];
  });
}

function literally(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
