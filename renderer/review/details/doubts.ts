import type { ReadBlock } from '../../../shared/timetable/reading.ts';
import type { ShownReading } from '../../../shared/versions/reading-from-content.ts';
import { doubtedFields } from '../../../shared/versions/doubted-fields.ts';
import type { TextKey, Texts } from '../../texts.ts';
import { fieldName } from '../../field-words.ts';

const INFERRED: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['end', 'review.inferredEnd'],
  ['start', 'review.inferredStart'],
  ['day', 'review.inferredDay'],
  ['title', 'review.inferredTitle'],
]);

type Words = Pick<Texts, 'text' | 'sentence' | 'oneOf' | 'allOf'>;

/** Why a block should be looked at, in sentences: its own reasons, its fields', and what the sheet prints twice. */
export function doubtsOf(
  block: ReadBlock,
  reading: Pick<ShownReading, 'contradictions'>,
  texts: Words,
): readonly string[] {
  // What the program is sure enough of is not warned of either: a warning that nobody needs to follow teaches to pass over all.
  if (!block.needsReview) return [];
  const { text, sentence, oneOf, allOf } = texts;
  const doubted = doubtedFields(block);
  const ofFields = Object.entries(block.fields).flatMap(([field, { reasons, alternatives }]) => {
    // What a field may also be is only said where the field itself waits for a look: else the words would lead to another.
    if (!doubted.has(field)) return [];
    const name = fieldName(field, texts);
    const why = reasons.map((code) => sentence('reason', code)).filter((words) => words !== null);
    const other = alternatives.length > 0 ? [text('review.mayRead', { texts: oneOf(alternatives) })] : [];
    const words = [...why, ...other];
    return words.length > 0 ? [text('review.fieldWith', { field: name, words: words.join(' ') })] : [];
  });
  const fieldCodes = new Set(Object.values(block.fields).flatMap(({ reasons }) => reasons));
  const own = block.reasons
    .filter((code) => !fieldCodes.has(code))
    .map((code) => sentence('reason', code))
    .filter((words) => words !== null);
  const printed = reading.contradictions
    .filter((contradiction) => contradiction.block === block.id)
    .map(({ field, printed: values }) =>
      text('review.fieldWith', {
        field: fieldName(field, texts),
        words: text('review.printed', { values: allOf(values) }),
      }),
    );
  const doubts = [...new Set([...own, ...ofFields, ...printed])];
  // A mark without a reason would leave the person guessing what to do.
  return doubts.length === 0 ? [text('review.pleaseCheck')] : doubts;
}

/** What is not printed in the block itself; where that is doubtful, the doubt already says so. */
export function inferredWords(block: ReadBlock, texts: Texts): readonly string[] {
  const certain = block.inferred.filter((field) => (block.fields[field]?.reasons.length ?? 0) === 0);
  return certain.map((field) => {
    const key = INFERRED.get(field);
    return key === undefined ? texts.text('review.inferredOther', { field: fieldName(field, texts) }) : texts.text(key);
  });
}
