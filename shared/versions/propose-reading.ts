import type { Reading } from '../timetable/reading.ts';
import { applyOperation } from './apply-operation.ts';
import type { PermanentId, TimetableContent } from './content.ts';
import { hasPersonsWord } from './content.ts';
import { contentFromReading } from './content-from-reading.ts';
import type { TakeReading } from './operation.ts';
import { matchParts, matchReading } from './rereading/match-reading.ts';
import type { SetAsideText } from './rereading/match-texts.ts';
import { matchTexts } from './rereading/match-texts.ts';
import type { ProposalItem } from './rereading/proposal-items.ts';
import { blockItems, headerItems, partItems, questionItems, textItems } from './rereading/proposal-items.ts';
import { sharedPlace } from './rereading/shared-place.ts';

/** Accepting it is applying `operation`, whole or without the blocks that `leaveOut` takes from it. */
export type ReadingProposal = { readonly operation: TakeReading; readonly items: readonly ProposalItem[] };

/** What a new reading of the same sheet would change of a timetable. `newId` gives a fresh UUID. Nothing is changed yet. */
export function proposeReading(current: TimetableContent, reading: Reading, newId: () => PermanentId): ReadingProposal {
  const fresh = contentFromReading(reading, newId);
  const matched = matchReading(current, fresh);
  const partIds = matchParts(current.parts, fresh.parts);
  const partOf = (id: PermanentId) => partIds.get(id) ?? id;
  const texts = matchTexts(textsOf(current), textsWithoutLesson(current, fresh));
  const questions = matchTexts(current.questions, fresh.questions);
  const operation: TakeReading = {
    kind: 'take-reading',
    header: reading.header,
    parts: fresh.parts.map(({ id, page, values }) => ({ id: partOf(id), page, values })),
    matched: matched.pairs.flatMap(({ old, fresh: { part, values, sheet } }) =>
      sheet === null ? [] : { id: old.id, part: partOf(part), values, sheet },
    ),
    added: matched.onlyFresh.map((block) => ({ ...block, part: partOf(block.part) })),
    dropped: matched.onlyOld.filter((block) => !hasPersonsWord(block)).map(({ id }) => id),
    texts: texts.texts,
    questions: questions.texts,
    warnings: reading.warnings,
  };
  const after = applyOperation(current, operation);
  const items = [
    ...headerItems(current, operation),
    ...partItems(current, after.ok ? after.value : current, operation),
    ...blockItems(current, operation, matched),
    ...questionItems(questions),
    ...textItems(texts),
  ];
  return { operation, items };
}

/** The same operation, leaving these blocks as they are: neither changed, nor added, nor set aside. */
export function leaveOut(operation: TakeReading, blocks: ReadonlySet<PermanentId>): TakeReading {
  return {
    ...operation,
    matched: operation.matched.filter(({ id }) => !blocks.has(id)),
    added: operation.added.filter(({ id }) => !blocks.has(id)),
    dropped: operation.dropped.filter((id) => !blocks.has(id)),
  };
}

function textsOf({ setAside }: TimetableContent): SetAsideText[] {
  return setAside.filter((entry) => entry.kind === 'text');
}

/** Of a new reading's texts, those that nobody has made a lesson of: that stands in their place. */
function textsWithoutLesson(current: TimetableContent, fresh: TimetableContent): SetAsideText[] {
  const made = current.blocks.flatMap(({ source, sheet }) => (source === 'person' && sheet !== null ? sheet : []));
  return textsOf(fresh).filter((text) => !made.some((place) => sharedPlace(place, text) >= SAME_PLACE));
}

const SAME_PLACE = 0.5;
