import type { ReadGrid } from '../plans/choose-plan.ts';
import type { PlacedBlock } from '../interpret-sheet.ts';
import type { ReadBlock } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { markTimeless, printsTimes } from '../times/timeless.ts';
import type { BlockEvidence } from './block-evidence.ts';
import { evidenceOf } from './block-evidence.ts';
import { confidenceModel } from './model.ts';
import { rateBlock } from './rate-block.ts';
import type { SheetEvidence } from './sheet-evidence.ts';
import { sheetEvidence } from './sheet-evidence.ts';

export type RatedBlock = PlacedBlock & { readonly block: ReadBlock; readonly evidence: BlockEvidence };

/** How sure each block of a document is, and which of them wait for a person. */
export function rateBlocks(placed: readonly PlacedBlock[]): readonly RatedBlock[] {
  const bySheet = Map.groupBy(placed, ({ sheet }) => sheet);
  const rated = new Map([...bySheet].flatMap(([sheet, own]) => ratePage(sheet, own)));
  return placed.flatMap((one) => rated.get(one) ?? []);
}

function ratePage(sheet: Sheet, placed: readonly PlacedBlock[]): readonly (readonly [PlacedBlock, RatedBlock])[] {
  const isTimed = printsTimes(sheet);
  const wholes = new Map<ReadGrid, SheetEvidence>();
  return placed.map((one) => {
    const { read, draft, timetable, isCycle } = one;
    const whole = wholes.get(timetable) ?? sheetEvidence(timetable, sheet, { isCycle, isTimed });
    wholes.set(timetable, whole);
    const evidence = evidenceOf(draft, whole);
    const block = { ...read, ...rateBlock(draft, evidence, confidenceModel) };
    return [one, { ...one, block: isTimed ? markTimeless(block) : block, evidence }];
  });
}
