import { isStrongFact, looksLikePerson, looksLikeRoom } from '../cells/line-role.ts';
import { isClassName } from '../cells/school-words.ts';
import type { Atom } from './cell-atoms.ts';
import type { Inputs } from './network.ts';

/** What all cells of a sheet together tell about one text. */
export type AtomStatistics = {
  /** Cells in which each plain text stands. */
  readonly cellsByText: ReadonlyMap<string, number>;
  /** Different first atoms that each plain text goes with. */
  readonly partnersByText: ReadonlyMap<string, number>;
  readonly cells: number;
  /** Share of cells whose atoms are as many as this. */
  readonly shareByCount: ReadonlyMap<number, number>;
  /** How many different texts stand at each place (see `placeOf`), of all that stand there. */
  readonly varietyByPlace: ReadonlyMap<string, number>;
};

export function gatherStatistics(cells: readonly (readonly Atom[])[]): AtomStatistics {
  const byText = new Map<string, { cells: number; partners: Set<string> }>();
  const byPlace = new Map<string, string[]>();
  const counts = new Map<number, number>();
  for (const atoms of cells) {
    const first = plain(atoms[0]?.text ?? '');
    counts.set(atoms.length, (counts.get(atoms.length) ?? 0) + 1);
    for (const text of new Set(atoms.map((atom) => plain(atom.text)))) {
      const known = byText.get(text) ?? { cells: 0, partners: new Set() };
      known.cells++;
      known.partners.add(first);
      byText.set(text, known);
    }
    for (const [index, atom] of atoms.entries()) {
      const place = placeOf(atoms, index);
      const texts = byPlace.get(place);
      if (texts) texts.push(plain(atom.text));
      else byPlace.set(place, [plain(atom.text)]);
    }
  }
  return {
    cellsByText: new Map([...byText].map(([text, known]) => [text, known.cells])),
    partnersByText: new Map([...byText].map(([text, known]) => [text, known.partners.size])),
    cells: cells.length,
    shareByCount: new Map([...counts].map(([count, of]) => [count, of / Math.max(1, cells.length)])),
    varietyByPlace: new Map([...byPlace].map(([place, texts]) => [place, new Set(texts).size / texts.length])),
  };
}

/** Cells with as many atoms write the same kind of thing at the same place. */
export function placeOf(atoms: readonly Atom[], index: number): string {
  return `${atoms.length}:${index}:${atoms[index]?.separator ?? ''}`;
}

/** The numbers by which the roles of a cell's atoms are told; most lie between 0 and 1. */
export function atomInputs(atoms: readonly Atom[], sheet: AtomStatistics): readonly Inputs[] {
  const common = commonLooks(atoms);
  return atoms.map((atom, index) => ({
    ...lettersOf(atom.text),
    ...looksOf(atom, common),
    ...placeInputs(atoms, index),
    ...sheetInputs(atoms, index, sheet),
  }));
}

function lettersOf(text: string): Inputs {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  const words = text.split(/[\s.]+/).filter((word) => word !== '');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return {
    length: Math.log2(1 + text.length),
    words: Math.min(5, words.length),
    digits: digits / Math.max(1, text.length),
    hasDigits: digits > 0 ? 1 : 0,
    onlyDigits: letters === 0 && digits > 0 ? 1 : 0,
    allCapitals: letters > 1 && text === text.toUpperCase() ? 1 : 0,
    capitalised: capitals / Math.max(1, words.length),
    startsSmall: /^\p{Ll}/u.test(text) ? 1 : 0,
    twoOrThreeCapitals: /^\p{Lu}{2,3}$/u.test(text) ? 1 : 0,
    capitalAndSmall: /^\p{Lu}\p{Ll}{1,2}$/u.test(text) ? 1 : 0,
    initialAndName: /^\p{Lu}\.\s?\p{Lu}\p{Ll}+/u.test(text) || /^\p{Lu}\p{Ll}+,? \p{Lu}\.$/u.test(text) ? 1 : 0,
    twoNames: /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text) ? 1 : 0,
    person: looksLikePerson(text) ? 1 : 0,
    room: looksLikeRoom(text) ? 1 : 0,
    strong: isStrongFact(text) ? 1 : 0,
    className: isClassName(text) ? 1 : 0,
    inBrackets: /^[([].*[)\]]$/.test(text) ? 1 : 0,
    colon: text.includes(':') ? 1 : 0,
    sentence: /[.!?]$/.test(text) && words.length > 2 ? 1 : 0,
    letterBeforeDigits: /^\p{L}{1,3}[\s.-]?\d{1,4}\p{L}?$/u.test(text) ? 1 : 0,
    digitsBeforeLetter: /^\d{1,2}[\s.]?\p{L}{1,2}$/u.test(text) ? 1 : 0,
  };
}

type CommonLooks = { readonly largest: number; readonly isMixed: boolean; readonly first: Atom | undefined };

/** What an atom's looks are held against, found once for all atoms of a cell. */
function commonLooks(atoms: readonly Atom[]): CommonLooks {
  const isMixed = atoms.some((atom) => atom.line.bold) && atoms.some((atom) => !atom.line.bold);
  return { largest: Math.max(...atoms.map((atom) => atom.line.size)), isMixed, first: atoms[0] };
}

function looksOf({ line }: Atom, { largest, isMixed, first }: CommonLooks): Inputs {
  const distance = first
    ? line.colour.reduce((sum, one, at) => sum + Math.abs(one - (first.line.colour[at] ?? 0)), 0)
    : 0;
  return {
    relativeSize: line.size / Math.max(1e-6, largest),
    isSmaller: line.size < 0.84 * largest ? 1 : 0,
    boldAmongPlain: isMixed && line.bold ? 1 : 0,
    plainAmongBold: isMixed && !line.bold ? 1 : 0,
    otherColour: distance > 120 ? 1 : 0,
  };
}

function placeInputs(atoms: readonly Atom[], index: number): Inputs {
  const separator = atoms[index]?.separator ?? 'first';
  return {
    isFirst: index === 0 ? 1 : 0,
    isSecond: index === 1 ? 1 : 0,
    isThird: index === 2 ? 1 : 0,
    isLast: index === atoms.length - 1 ? 1 : 0,
    isAlone: atoms.length === 1 ? 1 : 0,
    count: Math.min(6, atoms.length),
    isOnFirstLine: atoms[index]?.lineIndex === 0 ? 1 : 0,
    [`after-${separator}`]: 1,
    [`before-${atoms[index + 1]?.separator ?? 'end'}`]: 1,
  };
}

function sheetInputs(atoms: readonly Atom[], index: number, sheet: AtomStatistics): Inputs {
  const text = plain(atoms[index]?.text ?? '');
  const cells = sheet.cellsByText.get(text) ?? 1;
  return {
    repeated: Math.log2(cells),
    partners: (sheet.partnersByText.get(text) ?? 1) / cells,
    manyPartners: Math.log2(sheet.partnersByText.get(text) ?? 1),
    shareOfCount: sheet.shareByCount.get(atoms.length) ?? 0,
    variety: sheet.varietyByPlace.get(placeOf(atoms, index)) ?? 1,
    fewCells: sheet.cells < 12 ? 1 : 0,
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
