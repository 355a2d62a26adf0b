import { invariant } from '../invariant.ts';
import type { ReadBlock, Reading } from '../timetable/reading.ts';
import type { PermanentId, TimetableBlock, TimetableContent } from './content.ts';
import { BlockField, PartField } from './content.ts';

/** A reading of which every part and block has got its permanent id. */
export type IdentifiedReading = Pick<TimetableContent, 'parts' | 'blocks'>;

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

/** The parts and blocks of a reading under new ids; the ids a reading gives hold within it alone. */
function identifyBlocks(reading: Reading, newId: () => PermanentId): IdentifiedReading {
  const partIds = new Map(reading.parts.map(({ id }) => [id, newId()]));
  const parts = reading.parts.map((part) => ({
    id: partIds.get(part.id) ?? newId(),
    page: part.page,
    values: pick(part, PartField.options),
    marks: {},
  }));
  const contradictions = Map.groupBy(reading.contradictions, ({ block }) => block);
  const blocks = reading.blocks.map((block) => {
    const part = partIds.get(block.part);
    invariant(part !== undefined, 'a block of a reading stands in one of its parts');
    return toTimetableBlock(block, newId(), part, contradictions.get(block.id) ?? []);
  });
  return { parts, blocks };
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
