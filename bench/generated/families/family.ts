import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import type { Truth } from '../score/truth.ts';
import type { SheetDesign } from '../sheet-design.ts';

/** What a family makes of a school: the sheet, and what a correct reading of it says. */
export type DrawnSheet = { readonly design: SheetDesign; readonly truth: Pick<Truth, 'header' | 'blocks' | 'ordered'> };

/** What a sheet can be drawn as; a web calendar is never a Word table. */
export type Medium = 'pdf' | 'picture' | 'docx' | 'xlsx';

export type Split = 'train' | 'calibration' | 'test';

/** Sheets of one layout, modelled on real ones. */
export type Family = {
  readonly name: string;
  readonly split: Split;
  readonly media: readonly Medium[];
  /** Codes of the languages that know this layout; all of them where it is left out. */
  readonly languages?: readonly string[];
  readonly draw: (dice: Dice, school: School) => DrawnSheet;
};

export const EVERYWHERE: readonly Medium[] = ['pdf', 'picture', 'docx', 'xlsx'];
export const ON_PAPER: readonly Medium[] = ['pdf', 'picture'];
