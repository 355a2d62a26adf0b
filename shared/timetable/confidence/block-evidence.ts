import { findTimes } from '../times/clock-times.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import type { Inputs } from '../learned/network.ts';
import { doubtOf } from './doubt.ts';
import { factEvidence } from './fact-evidence.ts';
import { lettersOf } from './letters-of.ts';
import type { Fact } from './model.ts';
import type { SheetEvidence } from './sheet-evidence.ts';
import { plainTitle } from './plain-title.ts';
import { titlesNear } from './titles-near.ts';

/** What speaks for and against each field of a block, as numbers that a fitted model weighs; all of them lie around 0 to 3. */
export type BlockEvidence = {
  readonly title: Inputs;
  readonly day: Inputs;
  readonly time: Inputs;
  readonly facts: Readonly<Record<Fact, Inputs>>;
  readonly plan: Inputs;
};

/** Gathers the evidence for one block: from its cell, from the headings that placed it and from the rest of the sheet. */
export function evidenceOf(draft: DraftBlock, sheet: SheetEvidence): BlockEvidence {
  return {
    title: titleEvidence(draft, sheet),
    day: dayEvidence(draft, sheet),
    time: {
      ...timeEvidence(draft, sheet),
      ...sideEvidence('start', draft, sheet.isTimed),
      ...sideEvidence('end', draft, sheet.hasEnds),
    },
    facts: factEvidence(draft, sheet),
    plan: sheet.plan,
  };
}

function titleEvidence(draft: DraftBlock, sheet: SheetEvidence): Inputs {
  const { meaning, titleFrom } = draft;
  const title = plainTitle(meaning.title);
  const letters = lettersOf(meaning.titleLines);
  const near = titlesNear(title, sheet.titles);
  return {
    ...letters,
    sheetDoubt: sheet.doubt,
    // "Mathe" once and "Maths" nine times: one letter was probably misread.
    outnumbered: near > (sheet.titles.get(title) ?? 1) ? 1 : 0,
    readTwoWays: meaning.isRoleDoubtful === true ? 1 : 0,
    short: title.length <= 2 ? 1 : 0,
    noLetters: /\p{L}/u.test(meaning.title) ? 0 : 1,
    mixed: /\p{L}\d|\d\p{L}/u.test(meaning.title) ? 1 : 0,
    oddSigns: /[^\p{L}\p{N}\s&/.,'’()+:-]/u.test(meaning.title) ? 1 : 0,
    oddCase: /\p{Ll}\p{Lu}/u.test(meaning.title) ? 1 : 0,
    holdsTime: findTimes(meaning.title).length > 0 ? 1 : 0,
    guessed: titleFrom === 'guessed letters' ? 1 : 0,
  };
}

function dayEvidence({ placed }: DraftBlock, sheet: SheetEvidence): Inputs {
  const isInCycle = sheet.isCycle && placed.day === null && placed.group !== null;
  return {
    missing: placed.day === null && !isInCycle ? 1 : 0,
    inCycle: isInCycle ? 1 : 0,
    onBorder: placed.dayDoubt === 'day-border' ? 1 : 0,
    unclear: placed.dayDoubt !== null && placed.dayDoubt !== 'day-border' ? 1 : 0,
    weakNames: sheet.dayLetters < 2 ? 1 : 0,
    sheetDoubt: sheet.doubt,
  };
}

function timeEvidence({ start, end, contradictions, placed }: DraftBlock, sheet: SheetEvidence): Inputs {
  const length = start.minutes !== null && end.minutes !== null ? end.minutes - start.minutes : null;
  const slots = placed.cover?.slots ?? [];
  const heads = slots.flatMap((slot) => [...(slot.cell?.lines ?? []), ...(slot.endCell?.lines ?? [])]);
  const edges = placed.cover ? [placed.cover.start, placed.cover.end] : [];
  return {
    backward: length !== null && length <= 0 ? 1 : 0,
    veryLong: length !== null && length > 240 ? 1 : 0,
    unusualLength:
      length === null || length <= 0 || sheet.usualLength === null
        ? 0
        : Math.min(2, Math.abs(Math.log2(length / sheet.usualLength))),
    contradicted: contradictions.length > 0 ? 1 : 0,
    headDoubt: doubtOf(Math.min(1, ...heads.map((line) => line.confidence))),
    loose: edges.some((edge) => !edge.isExact) ? 1 : 0,
    atNight: start.minutes !== null && (start.minutes < 6 * 60 || start.minutes >= 21 * 60 + 30) ? 1 : 0,
    clashes: sheet.isDoubleBooked(placed.cell) ? 1 : 0,
    sheetDoubt: sheet.doubt,
  };
}

/** `isUsual`: lessons of this sheet have such a time; where none has, none is missing. */
function sideEvidence(side: 'start' | 'end', draft: DraftBlock, isUsual: boolean): Inputs {
  const time = draft[side];
  const slot = draft.placed.cover?.slots.at(side === 'start' ? 0 : -1);
  return {
    [`${side}Guessed`]: time.from === 'header' && slot?.isGuessed === true ? 1 : 0,
    [`${side}FromCell`]: time.from === 'cell' ? 1 : 0,
    [`${side}FromNeighbour`]: time.from === 'neighbour' ? 1 : 0,
    [`${side}FromPlace`]: time.from === 'position' ? 1 : 0,
    [`${side}Missing`]: isUsual && time.from === 'none' ? 1 : 0,
    // Lessons begin at five past or half past; a 3 for an 8 rarely keeps to that.
    [`${side}Odd`]: time.minutes !== null && time.minutes % 5 !== 0 ? 1 : 0,
  };
}
