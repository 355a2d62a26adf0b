import type { Dice } from '../dice.ts';
import type { GeneratedDocument } from '../draw-document.ts';
import { designSheet, drawSheet } from '../draw-document.ts';
import type { DrawnSheet } from '../families/family.ts';
import { hindranceOf, smallestPrint } from '../legibility.ts';
import { canShow } from '../plan-orders.ts';
import type { SheetDesign } from '../sheet-design.ts';
import type { Workshop } from '../profiles/profile.ts';
import type { Reader, Verdict } from '../read-generated.ts';
import type { Knobs, World } from './knobs.ts';
import { describeKnobs } from './knobs.ts';
import type { Find } from './next-try.ts';
import { nextTry } from './next-try.ts';
import { restyle } from './restyle.ts';
import { wearPicture } from './wear.ts';

export type Seen = Find & { readonly verdict: Verdict };

/** Reads `count` sheets, each chosen by how the ones before were read; what nobody would read easily does not count. */
export async function searchWorst(
  { count, dice, world }: { readonly count: number; readonly dice: Dice; readonly world: World },
  {
    workshop,
    reader,
    say,
  }: { readonly workshop: Workshop; readonly reader: Reader; readonly say: (line: string) => void },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const tried = new Set<string>();
  for (let attempt = 0; seen.length < count && attempt < MOST_ATTEMPTS * count; attempt++) {
    const knobs = nextTry(seen, dice, world);
    const sheet = sheetOf(knobs);
    // Some knobs change nothing on some sheets: the same sheet again would count twice.
    const same = JSON.stringify([sheet, knobs.profile.name, knobs.wear]);
    if (!sheet || tried.has(same)) continue;
    tried.add(same);
    const document = await drawKnobs(knobs, sheet, workshop);
    if (!document) continue;
    const verdict = { document, ...(await reader.read(document)) };
    seen.push({ knobs, strict: verdict.score.strict, verdict });
    say(
      `${String(seen.length).padStart(4)}  ${(100 * verdict.score.strict).toFixed(1).padStart(5)}  ${describeKnobs(knobs)}`,
    );
  }
  return seen;
}

/** Most refusals cost a look at the design, no drawing. */
const MOST_ATTEMPTS = 12;

/** The sheet these knobs give; null where it has no such looks, or nobody would read it easily. */
function sheetOf(knobs: Knobs): DrawnSheet | null {
  const { family, profile, seed, language } = knobs;
  const drawn = designSheet(family, seed, language);
  const design = restyle(drawn.design, knobs);
  if (!design || !canShow(profile, design) || hindranceOf(design) !== null || !isFairGame(design, knobs)) return null;
  return { ...drawn, design };
}

/** The file of the sheet; null where it is no picture and cannot be worn, or came out too coarse. */
async function drawKnobs(knobs: Knobs, sheet: DrawnSheet, workshop: Workshop): Promise<GeneratedDocument | null> {
  const { family, profile, seed, wear } = knobs;
  if (profile.condition === 'native' && wear !== 'as drawn') return null;
  const drawn = await drawSheet({ family, profile, seed }, sheet, workshop);
  const print = smallestPrint(sheet.design) / Math.max(sheet.design.width, sheet.design.height);
  const worn = profile.condition === 'native' ? drawn : await wearPicture(drawn, wear, print);
  const name = describeKnobs(knobs).replaceAll(/[^\w]+/g, '-');
  return worn && { ...drawn, ...worn, name };
}

/** Handwriting is beyond what is promised, and lines as pale as can be would be lost in damage that comes on top. */
function isFairGame(design: SheetDesign, { profile, rules, wear }: Knobs): boolean {
  const isDamaged = profile.condition === 'damaged' || wear === 'pale' || wear === 'soft';
  return !HANDWRITING.includes(design.font) && !(rules === 'pale' && isDamaged);
}

const HANDWRITING = ['DkgHandwriting'];
