import type { Atom } from './cell-atoms.ts';
import { atomInputs, gatherStatistics, placeOf } from './atom-features.ts';
import type { Inputs, Network } from './network.ts';
import { runNetwork } from './network.ts';

/** The order of the network's classes. */
export const ATOM_ROLES = ['title', 'teacher', 'room', 'class', 'weeks', 'notes'] as const;
export type AtomRole = (typeof ATOM_ROLES)[number];

/** What one atom by itself says (`first`), and what it says once the rest of the sheet has been heard (`second`). */
export type RoleNetworks = { readonly first: Network; readonly second: Network };

export type RoleOfAtom = { readonly atom: Atom; readonly role: AtomRole; readonly probability: number };

/**
 * The role of every atom of every cell of one sheet. Two rounds: sheets write the same kind of thing at the same place of
 * every cell, and a teacher's name is one wherever it stands; so each atom is judged again knowing the others' first answers.
 */
export function roleOfAtoms(
  cells: readonly (readonly Atom[])[],
  networks: RoleNetworks,
): readonly (readonly RoleOfAtom[])[] {
  return secondInputs(cells, networks.first).map((inputs, at) => {
    const atoms = cells[at] ?? [];
    return inputs.map((input, index) => {
      const shares = runNetwork(networks.second, input);
      const best = shares.indexOf(Math.max(...shares));
      const atom = atoms[index];
      if (!atom) throw new RangeError('as many inputs as atoms');
      return { atom, role: ATOM_ROLES[best] ?? 'notes', probability: shares[best] ?? 0 };
    });
  });
}

/** What the first network is asked about each atom. */
export function firstInputs(cells: readonly (readonly Atom[])[]): readonly (readonly Inputs[])[] {
  const statistics = gatherStatistics(distinctCells(cells));
  return cells.map((atoms) => atomInputs(atoms, statistics));
}

/** The same with the first answers of all atoms that stand at the same place, or say the same, averaged. */
export function secondInputs(cells: readonly (readonly Atom[])[], first: Network): readonly (readonly Inputs[])[] {
  const inputs = firstInputs(cells);
  const answers = new Map(
    cells.map((atoms, at) => [atoms, inputs[at]?.map((input) => runNetwork(first, input)) ?? []] as const),
  );
  const distinct = distinctCells(cells).map((atoms) => ({ atoms, answers: answers.get(atoms) ?? [] }));
  const byPlace = averages(distinct, placeOf);
  const byText = averages(distinct, textOf);
  return cells.map((atoms, at) =>
    atoms.map((_, index) => {
      const own = answers.get(atoms) ?? [];
      return {
        ...inputs[at]?.[index],
        ...named('here', own[index] ?? []),
        ...named('place', byPlace.get(placeOf(atoms, index)) ?? []),
        ...named('text', byText.get(textOf(atoms, index)) ?? []),
        ...named('before', own[index - 1] ?? []),
        ...named('after', own[index + 1] ?? []),
      };
    }),
  );
}

/** A lesson that stands four times a week, or a page that is in the file twice, says no more than once. */
function distinctCells(cells: readonly (readonly Atom[])[]): readonly (readonly Atom[])[] {
  const byText = new Map(cells.map((atoms) => [atoms.map(({ text }) => text).join('\n'), atoms] as const));
  return [...byText.keys()].toSorted().flatMap((text) => [byText.get(text) ?? []]);
}

function textOf(atoms: readonly Atom[], index: number): string {
  return atoms[index]?.text.toLowerCase() ?? '';
}

type Answered = { readonly atoms: readonly Atom[]; readonly answers: readonly (readonly number[])[] };

function averages(
  cells: readonly Answered[],
  keyOf: (atoms: readonly Atom[], index: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, { total: readonly number[]; count: number }>();
  for (const { atoms, answers } of cells)
    for (const index of atoms.keys()) {
      const key = keyOf(atoms, index);
      const sum = sums.get(key) ?? { total: ATOM_ROLES.map(() => 0), count: 0 };
      const total = sum.total.map((value, role) => value + (answers[index]?.[role] ?? 0));
      sums.set(key, { total, count: sum.count + 1 });
    }
  return new Map([...sums].map(([key, { total, count }]) => [key, total.map((value) => value / count)]));
}

function named(prefix: string, shares: readonly number[]): Inputs {
  return Object.fromEntries(ATOM_ROLES.map((role, index) => [`${prefix}-${role}`, shares[index] ?? 0]));
}
