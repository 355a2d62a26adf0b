import type { ShownReading } from '../../../shared/versions/reading-from-content.ts';
import type { Shown } from '../shown.ts';
import { hasExtent } from './blocks-at.ts';
import type { FractionBox } from './blocks-at.ts';

/** Something of the reading that has a place on the sheet. */
export type SheetThing = {
  readonly key: string;
  readonly shown: Shown;
  readonly page: number;
  readonly box: FractionBox;
  readonly needsReview: boolean;
};

export function thingsOf({ blocks, setAside, questions }: ShownReading): readonly SheetThing[] {
  const things = [
    ...blocks.map(({ id, page, box, needsReview }) => toThing({ kind: 'block', id }, page, box, needsReview)),
    ...setAside.map(({ page, box }, index) => toThing({ kind: 'setAside', index }, page, box, false)),
    ...questions.map(({ page, box }, index) => toThing({ kind: 'question', index }, page, box, true)),
  ];
  // What people added has no place on the sheet.
  return things.filter(({ box }) => hasExtent(box));
}

export function keyOf(shown: Shown): string {
  return shown.kind === 'block' ? `block ${shown.id}` : `${shown.kind} ${shown.index}`;
}

function toThing(shown: Shown, page: number, box: FractionBox, needsReview: boolean): SheetThing {
  return { key: keyOf(shown), shown, page, box, needsReview };
}
