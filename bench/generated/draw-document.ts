import { createDice } from './dice.ts';
import type { DrawnSheet, Family } from './families/family.ts';
import { fitLetters } from './fit-letters.ts';
import { hindranceOf } from './legibility.ts';
import type { Profile, Workshop } from './profiles/profile.ts';
import { inventSchool } from './school/invent-school.ts';
import { languages } from './school/languages.ts';
import type { Truth } from './score/truth.ts';

/** A document still to be drawn: everything about it follows from these. */
export type Order = { readonly family: Family; readonly profile: Profile; readonly seed: number };

export type GeneratedDocument = {
  /** Tells family, profile and seed. */
  readonly name: string;
  readonly order: Order;
  readonly extension: string;
  readonly bytes: Buffer;
  readonly truth: Truth;
};

/** The same order gives the same truth and the same sheet. */
export function drawDocument(order: Order, workshop: Workshop): Promise<GeneratedDocument> {
  return drawSheet(order, designSheet(order.family, order.seed), workshop);
}

/** The sheet as a file, whether it is as its family drew it or was changed since. */
export async function drawSheet(
  order: Order,
  { design, truth }: DrawnSheet,
  workshop: Workshop,
): Promise<GeneratedDocument> {
  const { family, profile, seed } = order;
  const drawn = await profile.draw(design, createDice(profile.name, family.name, seed), workshop);
  return {
    name: `${family.name}-${profile.name}-${seed}`,
    order,
    ...drawn,
    truth: { kind: profile.kind, language: design.language, layout: family.name, ...truth },
  };
}

/**
 * The sheet of a family with that seed, before any renderer touched it; one that nobody would read easily is thrown away for
 * another. `language` where it is given is the only one.
 */
export function designSheet(family: Family, seed: number, language?: string): DrawnSheet {
  const known = languages.filter(({ code }) => (language ? code === language : knowsLanguage(family, code)));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const dice = createDice(family.name, seed, attempt);
    const drawn = family.draw(dice.fork('sheet'), inventSchool(dice.fork('school'), known));
    const design = fitLetters(drawn.design);
    if (design && hindranceOf(design) === null) return { ...drawn, design };
  }
  throw new Error(`nobody could read the sheets of ${family.name}`);
}

export function knowsLanguage(family: Family, code: string): boolean {
  return !family.languages || family.languages.includes(code);
}

const MOST_ATTEMPTS = 20;
