import type { DamagePlace } from '../../../shared/ipc/care-messages.ts';
import type { DatabaseProblem } from '../database/database-problem.ts';
import { fileFindings } from '../database/look-at-file.ts';

/** Where a file is damaged, as far as its problem says; null for problems that are no damage. */
export function damagePlaceOf(problem: DatabaseProblem): DamagePlace | null {
  switch (problem.code) {
    case 'not-a-database':
      return 'start';
    case 'journal-missing':
      return 'journal-missing';
    case 'damaged':
      return placeOfFindings(problem.findings);
    default:
      return null;
  }
}

function placeOfFindings(findings: readonly string[]): DamagePlace {
  if (findings.includes(fileFindings.endMissing) || findings.includes(fileFindings.empty)) return 'end';
  return findings.includes(fileFindings.journalAlone) ? 'journal-alone' : 'inside';
}
