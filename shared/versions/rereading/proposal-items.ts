import { z } from 'zod';
import type { OpenQuestion, TimetableBlock, TimetableContent, TimetableHeader } from '../content.ts';
import { BlockField, HeaderField, hasPersonsWord, PartField, PermanentId } from '../content.ts';
import type { TakeReading } from '../operation.ts';
import { FieldValue, readFieldsAgain } from '../said-fields.ts';
import type { MatchedBlocks } from './match-reading.ts';
import type { MatchedTexts, SetAsideText } from './match-texts.ts';
import { rereadBlock, rereadPart } from './reread.ts';

function changesOf<const Field extends z.ZodType<string>>(field: Field) {
  const change = z.object({ field, before: FieldValue, after: FieldValue });
  return { taken: z.array(change).readonly(), suggested: z.array(change).readonly() };
}

/** One thing that a new reading would change, or that people should know it leaves alone. */
export const ProposalItem = z.discriminatedUnion('code', [
  z.object({ code: z.literal('header'), ...changesOf(HeaderField) }),
  z.object({ code: z.literal('part'), part: PermanentId, ...changesOf(PartField) }),
  z.object({ code: z.enum(['part-added', 'part-gone']), part: PermanentId }),
  /** `isClose`: it might also be another block; worth a look. */
  z.object({ code: z.literal('changed'), block: PermanentId, isClose: z.boolean(), ...changesOf(BlockField) }),
  /** `not-found`: on the sheet before, not by this reading; would be set aside. */
  z.object({ code: z.enum(['added', 'not-found', 'found-again']), block: PermanentId }),
  /** Not on the sheet by this reading, but a person has said something about it: it stays. */
  z.object({ code: z.literal('kept'), block: PermanentId }),
  /** Found, but a person took it out: it stays out. */
  z.object({ code: z.literal('still-out'), block: PermanentId, because: z.enum(['removed', 'merged']) }),
  z.object({ code: z.enum(['asked', 'no-longer-asked']), question: PermanentId }),
  z.object({ code: z.enum(['text-added', 'text-gone']), text: PermanentId }),
]);
export type ProposalItem = z.infer<typeof ProposalItem>;

export function headerItems({ header }: TimetableContent, reading: TakeReading): ProposalItem[] {
  const { taken, suggested } = readFieldsAgain<HeaderField, TimetableHeader>(header, reading.header);
  return taken.length + suggested.length === 0 ? [] : [{ code: 'header', taken, suggested }];
}

export function partItems({ parts }: TimetableContent, after: TimetableContent, reading: TakeReading): ProposalItem[] {
  const known = new Map(parts.map((part) => [part.id, part]));
  const left = new Set(after.parts.map(({ id }) => id));
  const read = reading.parts.flatMap((again): ProposalItem[] => {
    const part = known.get(again.id);
    if (part === undefined) return [{ code: 'part-added', part: again.id }];
    const { taken, suggested } = rereadPart(part, again);
    return taken.length + suggested.length === 0 ? [] : [{ code: 'part', part: part.id, taken, suggested }];
  });
  const gone = parts.filter(({ id }) => !left.has(id));
  return [...read, ...gone.map(({ id }): ProposalItem => ({ code: 'part-gone', part: id }))];
}

/** In the order of the new reading, then what it did not find in the order of the timetable. */
export function blockItems(current: TimetableContent, reading: TakeReading, matched: MatchedBlocks): ProposalItem[] {
  const reasons = new Map(current.setAside.map((entry) => [entry.id, entry.kind === 'block' ? entry.reason : null]));
  const again = new Map(reading.matched.map((one) => [one.id, one]));
  const found = matched.pairs.flatMap(({ old, isClose }): ProposalItem[] => {
    const read = again.get(old.id);
    const reason = reasons.get(old.id) ?? null;
    if (reason === 'removed' || reason === 'merged') return [{ code: 'still-out', block: old.id, because: reason }];
    const back: ProposalItem[] = reason === null ? [] : [{ code: 'found-again', block: old.id }];
    return read === undefined ? back : [...back, ...changedItem(old, read, isClose)];
  });
  const added = reading.added.map(({ id }): ProposalItem => ({ code: 'added', block: id }));
  const missing = matched.onlyOld
    .filter(({ id }) => !reasons.has(id))
    .map((block): ProposalItem => ({ code: hasPersonsWord(block) ? 'kept' : 'not-found', block: block.id }));
  return [...found, ...added, ...missing];
}

function changedItem(old: TimetableBlock, read: TakeReading['matched'][number], isClose: boolean): ProposalItem[] {
  const { taken, suggested } = rereadBlock(old, read);
  if (taken.length + suggested.length === 0) return [];
  return [{ code: 'changed', block: old.id, isClose, taken, suggested }];
}

export function questionItems({ texts, gone, isNew }: MatchedTexts<OpenQuestion>): ProposalItem[] {
  const asked = texts.filter(({ id }) => isNew.has(id));
  const silent = gone.filter(({ answer }) => answer === null);
  return [
    ...asked.map(({ id }): ProposalItem => ({ code: 'asked', question: id })),
    ...silent.map(({ id }): ProposalItem => ({ code: 'no-longer-asked', question: id })),
  ];
}

export function textItems({ texts, gone, isNew }: MatchedTexts<SetAsideText>): ProposalItem[] {
  const added = texts.filter(({ id }) => isNew.has(id));
  return [
    ...added.map(({ id }): ProposalItem => ({ code: 'text-added', text: id })),
    ...gone.map(({ id }): ProposalItem => ({ code: 'text-gone', text: id })),
  ];
}
