import type { Inputs } from '../learned/network.ts';
import type { DraftBlock } from '../plans/draft-block.ts';
import type { TextLine } from '../sheet.ts';
import type { FactOfSheet } from './facts-of-sheet.ts';
import { lettersOf } from './letters-of.ts';
import type { Fact } from './model.ts';
import { plainTitle } from './plain-title.ts';
import type { SheetEvidence } from './sheet-evidence.ts';
import { titlesNear } from './titles-near.ts';

/** What speaks against who teaches a lesson, where, whom, and what is noted about it, having been told apart and spelled right. */
export function factEvidence(draft: DraftBlock, sheet: SheetEvidence): Readonly<Record<Fact, Inputs>> {
  const of = (fact: Fact): Inputs => {
    const value = draft.meaning[fact];
    const own =
      value === null
        ? evidenceOfNone(fact, draft, sheet.facts[fact])
        : evidenceOfValue(fact, value, draft, sheet.facts[fact]);
    return { ...own, ...evidenceOfSheet(sheet) };
  };
  return { teacher: of('teacher'), room: of('room'), class: of('class'), notes: of('notes') };
}

/** Where lines of other cells were mixed up, those of this one may have been. */
function evidenceOfSheet({ plan, doubt }: SheetEvidence): Inputs {
  return {
    holdsTitles: plan['holdsTitles'] ?? 0,
    titleIsFact: plan['titleIsFact'] ?? 0,
    sheetDoubt: doubt,
  };
}

/** Nothing was found: was it overlooked? Notes are what is left over, and missed by nobody. */
function evidenceOfNone(fact: Fact, { meaning, placed }: DraftBlock, common: FactOfSheet): Inputs {
  if (fact === 'notes') return {};
  const isUsual = common.share > 0.5 && !common.titlesWithout.has(plainTitle(meaning.title));
  const noted = meaning.notes === null ? [] : [meaning.notes, ...meaning.notes.split(/\s+/u)];
  return {
    missing: isUsual ? common.share : 0,
    missingHere: isUsual && placed.cell.lines.length > 1 ? 1 : 0,
    besideNotes: isUsual && meaning.notes !== null ? 1 : 0,
    // The name of another lesson's teacher stands in this one's notes.
    inNotes: noted.some((text) => common.values.has(plainTitle(text))) ? 1 : 0,
  };
}

/** Something was found: is it that, and spelled so? How long it is or how it is written tells one sheet from another, not right from wrong. */
function evidenceOfValue(fact: Fact, value: string, draft: DraftBlock, common: FactOfSheet): Inputs {
  const plain = plainTitle(value);
  const letters = lettersOf(linesThatSay(plain, draft));
  return {
    ...letters,
    outnumbered: isOutnumbered(value, common) && isRecognised(letters) ? 1 : 0,
    elsewhere: common.elsewhere.has(plain) ? 1 : 0,
    insideTitle: fact === 'notes' && plain.length >= 3 && plainTitle(draft.meaning.title).includes(plain) ? 1 : 0,
  };
}

/** One letter off a commoner name, unless that letter is all that tells rooms apart: "Lab A" and "Lab B", "R12a" and "R12b". */
function isOutnumbered(value: string, { values }: FactOfSheet): boolean {
  const plain = plainTitle(value);
  return !/(?:\s|\d)\p{L}$/u.test(value.trim()) && titlesNear(plain, values) > (values.get(plain) ?? 1);
}

/** Text that the file itself states is kept as it is, misspellings included. */
function isRecognised(letters: Inputs): boolean {
  return Object.values(letters).some((doubt) => doubt > 0);
}

/** The lines of the cell that print the fact; where none does alone, all that do not print the title. */
function linesThatSay(plain: string, { placed, meaning, beside }: DraftBlock): readonly TextLine[] {
  const lines = [placed.cell, ...beside].flatMap((cell) => cell.lines);
  const saying = lines.filter((line) => plain !== '' && plainTitle(line.text).includes(plain));
  return saying.length > 0 ? saying : lines.filter((line) => !meaning.titleLines.includes(line));
}
