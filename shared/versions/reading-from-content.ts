import type { ReadBlock, Reading, SetAside } from '../timetable/reading.ts';
import { fieldsToLookAt } from './content.ts';
import type {
  BlockField,
  OpenQuestion,
  SetAsideEntry,
  SheetEvidence,
  TimetableBlock,
  TimetableContent,
} from './content.ts';

/** As much of a reading as a sheet and a week beside it are drawn from. */
export type ShownReading = Pick<
  Reading,
  'header' | 'parts' | 'blocks' | 'setAside' | 'questions' | 'contradictions' | 'warnings'
>;

/**
 * A draft as it is drawn in the place of the bare reading: what people said stands there, and what they said or accepted is
 * no longer doubted. Ids are the permanent ones. `setAside` goes along with `asideOf`; of the questions the open ones.
 */
export function readingFromContent(content: TimetableContent): ShownReading {
  const pages = new Map(content.parts.map(({ id, page }) => [id, page]));
  const pageOf = ({ part, sheet }: TimetableBlock) => sheet?.page ?? pages.get(part) ?? 1;
  return {
    header: content.header.values,
    parts: content.parts.map(({ id, page, values }) => ({ id, page, ...values })),
    blocks: content.blocks.map((block) => toReadBlock(block, pageOf(block))),
    setAside: asideOf(content).map((entry): SetAside => {
      if (entry.kind === 'question') {
        const { page, box, text, answer } = entry;
        return { page, box, text, reason: `answered-${answer}` };
      }
      if (entry.kind === 'text') return { page: entry.page, box: entry.box, text: entry.text, reason: entry.reason };
      const { block, reason } = entry;
      return { page: pageOf(block), box: block.sheet?.box ?? NOWHERE, text: block.values.title, reason };
    }),
    questions: openQuestions(content).map(({ page, box, text, ask }) => ({ page, box, text, ask })),
    contradictions: content.blocks.flatMap((block) =>
      openContradictions(block).map(({ field, printed }) => ({ block: block.id, field, printed })),
    ),
    warnings: content.warnings,
  };
}

export function openQuestions({ questions }: Pick<TimetableContent, 'questions'>): OpenQuestion[] {
  return questions.filter(({ answer }) => answer === null);
}

/** The same where somebody vouches for all of it: no lesson waits for a look any more. */
export function vouchedFor<Drawn extends Pick<ShownReading, 'blocks'>>(reading: Drawn): Drawn {
  return { ...reading, blocks: reading.blocks.map((block) => ({ ...block, needsReview: false })) };
}

/** A question that a person has answered without making a lesson of its text. */
type AnsweredQuestion = OpenQuestion & {
  readonly kind: 'question';
  readonly answer: 'belongs-to-a-lesson' | 'no-lesson';
};

/** All that stands on the sheet and is no lesson: what was set aside, then the texts of answered questions, lest they be lost. */
export function asideOf({
  setAside,
  questions,
}: Pick<TimetableContent, 'setAside' | 'questions'>): readonly (SetAsideEntry | AnsweredQuestion)[] {
  const answered = questions.flatMap((question): AnsweredQuestion[] => {
    const { answer } = question;
    return answer === null || answer === 'made-a-lesson' ? [] : [{ ...question, kind: 'question', answer }];
  });
  return [...setAside, ...answered];
}

/** What a person added stands nowhere on the sheet: a box without width or height. */
const NOWHERE: ReadBlock['box'] = [0, 0, 0, 0];

function toReadBlock(block: TimetableBlock, page: number): ReadBlock {
  const { id, part, values, marks, sheet } = block;
  const said = { id, part, ...values, page, needsReview: fieldsToLookAt(block).length > 0 };
  if (sheet === null) return { ...said, box: NOWHERE, confidence: 1, reasons: [], inferred: [], fields: {} };
  const { box, confidence } = sheet;
  const inferred = sheet.inferred.filter((field) => marks[field as BlockField]?.source !== 'person');
  return { ...said, box, confidence, inferred, reasons: openReasons(block, sheet), fields: openFields(block, sheet) };
}

/** What the reading said of a field counts until a person has said something; then a later reading may disagree. */
function openFields(block: TimetableBlock, sheet: SheetEvidence): ReadBlock['fields'] {
  const read = Object.entries(sheet.fields).map(([field, judged]) => {
    const { confidence } = judged;
    return [field, isSettled(block, field) ? { confidence, reasons: [], alternatives: [] } : judged] as const;
  });
  const disagreeing = Object.entries(block.marks).flatMap(([field, { suggestion }]) => {
    if (suggestion === null) return [];
    const { value } = suggestion;
    const reasons = [value === null ? 'read-again-nothing' : 'read-again-differs'];
    return [[field, { confidence: 0, reasons, alternatives: value === null ? [] : [value] }] as const];
  });
  return Object.fromEntries([...read, ...disagreeing]);
}

/** Reasons of the block as a whole, and those of its fields that are still open. */
function openReasons(block: TimetableBlock, sheet: SheetEvidence): string[] {
  const settled = new Set<string>();
  const open = new Set<string>();
  for (const [field, { reasons }] of Object.entries(sheet.fields)) {
    for (const reason of reasons) (isSettled(block, field) ? settled : open).add(reason);
  }
  return sheet.reasons.filter((reason) => open.has(reason) || !settled.has(reason));
}

function openContradictions(block: TimetableBlock): SheetEvidence['contradictions'] {
  return (block.sheet?.contradictions ?? []).filter(({ field }) => !isSettled(block, field));
}

/** Whether a person has said what the field holds, or that it is right. */
function isSettled(block: TimetableBlock, field: string): boolean {
  return block.marks[field as BlockField] !== undefined;
}
