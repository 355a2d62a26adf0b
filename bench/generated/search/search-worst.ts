import type { Dice } from '../dice.ts';
import type { GeneratedDocument } from '../draw-document.ts';
import { designSheet, drawSheet } from '../draw-document.ts';
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
    const name = describeKnobs(knobs);
    if (tried.has(name)) continue;
    tried.add(name);
    const document = await drawKnobs(knobs, workshop);
    if (!document) continue;
    const verdict = { document, ...(await reader.read(document)) };
    seen.push({ knobs, strict: verdict.score.strict, verdict });
    say(`${String(seen.length).padStart(4)}  ${(100 * verdict.score.strict).toFixed(1).padStart(5)}  ${name}`);
  }
  return seen;
}

/** Most refusals cost a look at the design, no drawing. */
const MOST_ATTEMPTS = 12;

/** The sheet these knobs give; null where it has no such looks, or nobody would read it easily. */
async function drawKnobs(knobs: Knobs, workshop: Workshop): Promise<GeneratedDocument | null> {
  const { family, profile, seed, language, wear } = knobs;
  const sheet = designSheet(family, seed, language);
  const design = restyle(sheet.design, knobs);
  if (!design || !canShow(profile, design) || hindranceOf(design) !== null || !isFairGame(design, knobs)) return null;
  const order = { family, profile, seed };
  const drawn = await drawSheet(order, { ...sheet, design }, workshop);
  const print = smallestPrint(design) / Math.max(design.width, design.height);
  const worn = profile.condition === 'native' && wear === 'as drawn' ? drawn : await wearPicture(drawn, wear, print);
  const name = describeKnobs(knobs).replaceAll(/[^\w]+/g, '-');
  return worn && { ...drawn, ...worn, name };
}

/** Handwriting is beyond what is promised, and lines as pale as can be would be lost in damage that comes on top. */
function isFairGame(design: SheetDesign, { profile, rules, wear }: Knobs): boolean {
  const isDamaged = profile.condition === 'damaged' || wear === 'pale' || wear === 'soft';
  return !HANDWRITING.includes(design.font) && !(rules === 'pale' && isDamaged);
}

const HANDWRITING = ['DkgHandwriting'];
