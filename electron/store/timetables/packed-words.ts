import { z } from 'zod';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { SearchableBlock, SearchableTimetable } from '../search/searchable-timetable.ts';

const FIELDS = ['title', 'teacher', 'room', 'class', 'notes'] as const;
const NOTHING = -1;

/**
 * What a timetable is found by, small: 20,000 of them are opened after each unlock. Each text once, those of the header
 * first (`header` says how many), then for each block the place of its five texts in the list.
 */
export const PackedWords = z.object({ texts: z.array(z.string()), header: z.int(), blocks: z.array(z.int()) });
export type PackedWords = z.infer<typeof PackedWords>;

export function packWords(name: string, { header, parts, blocks }: TimetableContent): PackedWords {
  const overWeek = [name, ...Object.values(header.values), ...parts.flatMap(({ values }) => Object.values(values))];
  const texts = new Map<string, number>();
  for (const text of overWeek) if (text !== null && !texts.has(text)) texts.set(text, texts.size);
  const headerTexts = texts.size;
  const placeOf = (text: string | null): number => {
    if (text === null) return NOTHING;
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const places = blocks.flatMap(({ values }) => FIELDS.map((field) => placeOf(values[field])));
  return { texts: [...texts.keys()], header: headerTexts, blocks: places };
}

/** As the search takes it. Which block a word stands in is asked of nobody, so blocks go without their ids. */
export function searchableOf(timetableId: string, { texts, header, blocks }: PackedWords): SearchableTimetable {
  const textAt = (place: number | undefined): string | null => texts[place ?? NOTHING] ?? null;
  const found: SearchableBlock[] = [];
  for (let at = 0; at < blocks.length; at += FIELDS.length) {
    const [title, teacher, room, group, notes] = blocks.slice(at, at + FIELDS.length).map(textAt);
    found.push({
      ...{ id: '', title: title ?? '', teacher: teacher ?? null, room: room ?? null },
      ...{ class: group ?? null, notes: notes ?? null },
    });
  }
  return { timetableId, header: texts.slice(0, header), blocks: found };
}
