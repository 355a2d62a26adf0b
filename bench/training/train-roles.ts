import type { AtomRole, RoleNetworks } from '../../shared/timetable/learned/atom-roles.ts';
import { ATOM_ROLES, firstInputs, roleOfAtoms, secondInputs } from '../../shared/timetable/learned/atom-roles.ts';
import type { Inputs } from '../../shared/timetable/learned/network.ts';
import type { LabelledSheet } from './atom-examples.ts';
import type { Example } from './fit-network.ts';
import { fitNetwork } from './fit-network.ts';

const FIT = { classes: ATOM_ROLES.length, hidden: 24, rounds: 24, decay: 3e-4, seed: 41 };

/** Fits both rounds: the second learns from what the first says of the same sheets. */
export function trainRoles(sheets: readonly LabelledSheet[]): RoleNetworks {
  const first = fitNetwork(
    sheets.flatMap((sheet) => toExamples(sheet, firstInputs(sheet.cells))),
    FIT,
  );
  const second = fitNetwork(
    sheets.flatMap((sheet) => toExamples(sheet, secondInputs(sheet.cells, first))),
    FIT,
  );
  return { first, second };
}

export type RoleShares = ReadonlyMap<AtomRole | 'all', number>;

/** Shares of atoms whose role is told right by the networks, and by the rules alone: of all, and of each role by itself. */
export function rateRoles(
  sheets: readonly LabelledSheet[],
  networks: RoleNetworks,
): Record<'learned' | 'rules', RoleShares> {
  const verdicts = sheets.flatMap((sheet) =>
    roleOfAtoms(sheet.cells, networks).flatMap((atoms, cell) =>
      atoms.flatMap(({ role }, index) => {
        const wanted = sheet.roles[cell]?.[index];
        return wanted ? [{ wanted, learned: role, rules: sheet.byRules[cell]?.[index] ?? null }] : [];
      }),
    ),
  );
  const sharesBy = (way: 'learned' | 'rules'): RoleShares => {
    const share = (of: typeof verdicts) => of.filter((one) => one[way] === one.wanted).length / Math.max(1, of.length);
    const byRole = ATOM_ROLES.map((role) => [role, share(verdicts.filter(({ wanted }) => wanted === role))] as const);
    return new Map<AtomRole | 'all', number>([['all', share(verdicts)], ...byRole]);
  };
  return { learned: sharesBy('learned'), rules: sharesBy('rules') };
}

function toExamples(sheet: LabelledSheet, inputs: readonly (readonly Inputs[])[]): Example[] {
  const atoms = sheet.cells.reduce((sum, cell) => sum + cell.length, 0);
  return inputs.flatMap((cell, at) =>
    cell.flatMap((input, index) => {
      const role = sheet.roles[at]?.[index];
      // Every sheet counts alike, however many cells it has.
      return role ? [{ inputs: input, right: ATOM_ROLES.indexOf(role), weight: 30 / Math.max(10, atoms) }] : [];
    }),
  );
}
