import type { DraftBlock, DraftTime } from './draft-block.ts';
import { cycleDayOf } from './cycle-days.ts';
import type { PlacedCell } from './place-cells.ts';
import type { ReadBlock } from './reading.ts';

type FieldReadings = ReadBlock['fields'];

/** Below this a block waits for a person. Set by hand for now; a calibrated limit replaces it. */
const REVIEW_BELOW = 0.85;

const TIME_CONFIDENCE: Record<DraftTime['from'], number> = {
  cell: 0.98,
  header: 0.98,
  'next start': 0.9,
  neighbour: 0.88,
  legend: 0.93,
  position: 0.4,
  none: 0.9,
};

/** Where teacher and lesson could be told apart either way, every lesson of the sheet waits for a look. */
const DOUBTFUL_ROLE = 0.8;

/** A time that was read otherwise at first waits for a look. */
const GUESSED_TIME = 0.8;

/** How sure each field of a block is, with the reasons where it is not. */
export function rateBlock(
  draft: DraftBlock,
  margin: number,
): Pick<ReadBlock, 'confidence' | 'needsReview' | 'reasons' | 'fields'> {
  const letters = Math.min(1, ...draft.meaning.titleLines.map((line) => line.confidence));
  const fields: FieldReadings = {
    title: field(
      titleConfidence(draft, letters),
      titleReasons(draft, letters),
      draft.meaning.titleLines.flatMap((line) => line.alternatives),
    ),
    day: dayField(draft.placed),
    start: timeField(draft.start, 'start', draft),
    end: timeField(draft.end, 'end', draft),
  };
  const plan = margin < 0.05 ? ['two-readings'] : [];
  const all = Object.values(fields);
  const confidence = all.reduce((product, one) => product * one.confidence, margin < 0.05 ? 0.8 : 1);
  const reasons = [...new Set([...all.flatMap((one) => one.reasons), ...plan])];
  return {
    confidence: round(confidence),
    needsReview: confidence < REVIEW_BELOW ** 2 || all.some((one) => one.confidence < REVIEW_BELOW) || plan.length > 0,
    reasons,
    fields,
  };
}

/** A day of a cycle is a day as good as any. */
function dayField(placed: PlacedCell): FieldReadings[string] {
  if (placed.day === null && cycleDayOf(placed.group) === null) return field(0.2, ['day-missing'], []);
  return placed.dayDoubt ? field(0.6, [placed.dayDoubt], []) : field(0.98, [], []);
}

function titleReasons(draft: DraftBlock, letters: number): string[] {
  if (draft.titleFrom === 'guessed letters') return ['title-guessed-letters'];
  const doubt = draft.meaning.isRoleDoubtful === true ? ['two-readings'] : [];
  return [...(letters < REVIEW_BELOW ? ['title-letters'] : []), ...doubt];
}

function titleConfidence(draft: DraftBlock, letters: number): number {
  if (!/\p{L}/u.test(draft.meaning.title)) return 0.3;
  if (draft.titleFrom === 'guessed letters') return 0.6;
  const byRole = draft.meaning.isRoleDoubtful === true ? DOUBTFUL_ROLE : 1;
  return Math.min(byRole, letters, draft.titleFrom === 'cell' ? 1 : 0.92);
}

function timeField(time: DraftTime, side: 'start' | 'end', draft: DraftBlock) {
  const isMissing = time.from === 'none' && draft.placed.cover === null;
  const runsBackward =
    side === 'end' && time.minutes !== null && draft.start.minutes !== null && time.minutes <= draft.start.minutes;
  const slots = draft.placed.cover?.slots ?? [];
  const isGuessed = time.from === 'header' && (side === 'start' ? slots[0] : slots.at(-1))?.isGuessed === true;
  const reasons = isMissing
    ? ['time-missing']
    : runsBackward
      ? ['ends-before-start']
      : time.from === 'position'
        ? [`${side}-between-borders`]
        : isGuessed
          ? ['time-letters']
          : [];
  const confidence = isMissing || runsBackward ? 0.3 : TIME_CONFIDENCE[time.from];
  return field(isGuessed ? Math.min(confidence, GUESSED_TIME) : confidence, reasons, []);
}

function field(confidence: number, reasons: string[], alternatives: string[]): FieldReadings[string] {
  return { confidence: round(confidence), reasons, alternatives };
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
