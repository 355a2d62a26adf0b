import { z } from 'zod';

const Colour = z.tuple([z.number(), z.number(), z.number()]);
const FractionBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/**
 * What the review screen needs to show one page of the original: its picture (fetched from `app://`) where there is one, and
 * its text, so that it can be selected and copied. A page without a picture (Word, Excel) is drawn from its cells and lines.
 * Width and height are in page units (pixels or points); boxes are fractions of the page.
 */
export const PageView = z.object({
  page: z.number().int().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
  hasPicture: z.boolean(),
  cells: z.array(z.object({ box: FractionBox, fill: Colour.nullable() })),
  lines: z.array(
    z.object({
      text: z.string(),
      box: FractionBox,
      angle: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      /** Letter height as a fraction of the page's height. */
      size: z.number(),
      bold: z.boolean(),
      colour: Colour,
    }),
  ),
});
export type PageView = z.infer<typeof PageView>;
