import { z } from 'zod';
import { DeskError } from '../../../shared/desk-error.ts';
import { LocalDate } from '../../../shared/versions/effective-dates.ts';
import { fieldsToLookAt } from '../../../shared/versions/content.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import { countBreaks } from '../../../shared/timetable/is-break.ts';
import { openQuestions } from '../../../shared/versions/reading-from-content.ts';
import { PackedWords, packWords } from './packed-words.ts';

/** What a list says of a content: whose it is and how much there is of it. */
const Heading = z.object({
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  title: z.string().nullable(),
  blocks: z.int(),
  /** How many of the blocks are breaks; not counted in cards from before. */
  breaks: z.int().optional(),
});
export type Heading = z.infer<typeof Heading>;

/** A version that is published, as far as lists need it, and the tags of those whom it concerns. */
export const PublishedCard = Heading.extend({
  versionId: z.uuid(),
  classTags: z.array(z.string()),
  personTags: z.array(z.string()),
});
export type PublishedCard = z.infer<typeof PublishedCard>;

/**
 * What lists and the search need of a timetable, sealed in its row: they open a card and no content, whatever the length
 * of the draft's log.
 */
export const TimetableCard = Heading.extend({
  /** What the document is called. */
  name: z.string(),
  needLook: z.int(),
  /** Questions that nobody has answered; not counted in cards from before. */
  questions: z.int().optional(),
  /** The number of the newest reading that the draft was made of, took over, or was left without. */
  readingTaken: z.int(),
  /** The number of the reading that the draft was made of; cards from before do not say. */
  firstReading: z.int().optional(),
  /** Why reading the sheet again came to nothing the last time, until somebody has seen it. */
  rereadFailed: DeskError.optional(),
  words: PackedWords,
  published: z.array(PublishedCard),
  /** The other one that was published in its place, and from when; by its id, for its names are its own to lose. */
  replacedBy: z.object({ timetableId: z.uuid(), from: LocalDate }).optional(),
});
export type TimetableCard = z.infer<typeof TimetableCard>;

export function makeCard(name: string, content: TimetableContent, readingTaken: number): TimetableCard {
  return { name, readingTaken, firstReading: readingTaken, published: [], ...ofContent(name, content) };
}

/** The card after the draft has become another. */
export function withContent(card: TimetableCard, content: TimetableContent): TimetableCard {
  return { ...card, ...ofContent(card.name, content) };
}

export function headingOf({ header: { values }, blocks }: TimetableContent): Heading {
  const breaks = countBreaks(blocks.map((block) => block.values));
  return { class: values.class, teacher: values.teacher, title: values.title, blocks: blocks.length, breaks };
}

function ofContent(name: string, content: TimetableContent) {
  const needLook = content.blocks.filter((block) => fieldsToLookAt(block).length > 0).length;
  const questions = openQuestions(content).length;
  return { ...headingOf(content), needLook, questions, words: packWords(name, content) };
}
