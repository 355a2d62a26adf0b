import { invariant } from '../invariant.ts';
import type { ReadBlock, Reading } from '../timetable/reading.ts';
import type { PermanentId, TimetableBlock, TimetableContent } from './content.ts';
import { BlockField, PartField } from './content.ts';

/** The first content of a timetable: everything as the sheet says, nothing said by people. `newId` gives a fresh UUID. */
export function contentFromReading(reading: Reading, newId: () => PermanentId): TimetableContent {
  return {
    header: { values: reading.header, marks: {} },
    ...identifyBlocks(reading, newId),
    setAside: reading.setAside.map((entry) => ({ ...entry, id: newId(), kind: 'text' })),
    questions: reading.questions.map((question) => ({ ...question, id: newId(), answer: null })),
    warnings: reading.warnings,
  };
}

/**
 * The parts and blocks of a reading under new ids; the ids a reading gives hold within it alone. A block whose part is missing
 * gets one without a word in it: a reader that made a mistake must not cost a lesson.
 */
function identifyBlocks(
  { parts: readParts, blocks, contradictions }: Reading,
  newId: () => PermanentId,
): Pick<TimetableContent, 'parts' | 'blocks'> {
  const known = new Set(readParts.map(({ id }) => id));
  const missing = new Map(blocks.filter(({ part }) => !known.has(part)).map(({ part, page }) => [part, page]));
  const nameless = [...missing].map(([id, page]) => ({ id, page, class: null, teacher: null, week: null, room: null }));
  const identified = [...readParts, ...nameless].map((part) => ({ part, id: newId() }));
  const partIds = new Map(identified.map(({ part, id }) => [part.id, id]));
  const contradictionsByBlock = Map.groupBy(contradictions, ({ block }) => block);
  return {
    parts: identified.map(({ part, id }) => ({
      id,
      page: part.page,
      values: pick(part, PartField.options),
      marks: {},
    })),
    blocks: blocks.map((block) => {
      const part = partIds.get(block.part);
      invariant(part !== undefined, 'every block of a reading has got a part');
      return toTimetableBlock(block, newId(), part, contradictionsByBlock.get(block.id) ?? []);
    }),
  };
}

function toTimetableBlock(
  block: ReadBlock,
  id: PermanentId,
  part: PermanentId,
  contradictions: Reading['contradictions'],
): TimetableBlock {
  const { page, box, confidence, needsReview, reasons, inferred, fields } = block;
  return {
    ...{ id, part, source: 'sheet', marks: {} },
    values: pick(block, BlockField.options),
    sheet: {
      ...{ page, box, confidence, needsReview, reasons, inferred, fields },
      contradictions: contradictions.map(({ field, printed }) => ({ field, printed })),
    },
  };
}

function pick<Whole, Name extends keyof Whole>(whole: Whole, names: readonly Name[]): Pick<Whole, Name> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Whole, Name>;
}
