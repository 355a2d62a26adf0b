import type { Dice } from '../dice.ts';
import type { Medium, Split } from '../families/family.ts';
import type { Browser } from '../renderers/browser.ts';
import type { LibreOffice } from '../renderers/libre-office.ts';
import type { SheetDesign } from '../sheet-design.ts';

/** What the figures are told apart by: text that is there, a picture as sharp as it was drawn, one that went through life. */
export type Condition = 'native' | 'clean' | 'damaged';

/** Programs that stay open for the whole run. */
export type Workshop = { readonly browser: Browser; readonly office: LibreOffice };

type DrawnFile = { readonly extension: string; readonly bytes: Buffer };

/** One way to make a file of a design: a renderer with the damage after it. */
export type Profile = {
  readonly name: string;
  readonly split: Split;
  readonly condition: Condition;
  /** The kind written into truth.json, in the corpus's words. */
  readonly kind:
    'born-digital-pdf' | 'docx' | 'xlsx' | 'screenshot' | 'scan' | 'photo' | 'html' | 'csv' | 'odt' | 'ods';
  readonly medium: Medium;
  /** Renderers that know few letters or no page breaks say here what they can draw. */
  readonly suits?: (design: SheetDesign) => boolean;
  readonly needsOffice?: true;
  /** Left out of runs that name no profiles. */
  readonly onlyByName?: true;
  readonly draw: (design: SheetDesign, dice: Dice, workshop: Workshop) => Promise<DrawnFile>;
};
