import { readFileSync, statSync } from 'node:fs';
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts';
import { decidePolicy } from './decide-policy.ts';
import type { PolicyFound } from './decide-policy.ts';

/** Far more than there is to say. */
const MOST_BYTES = 64 * 1024;

/** Read once, at the start, before anything that it could forbid. */
export function readPolicy(places: readonly string[]): PolicyInForce {
  const found = places.map(lookAt).find(({ kind }) => kind !== 'none');
  return decidePolicy(found ?? { kind: 'none' });
}

function lookAt(file: string): PolicyFound {
  try {
    if (statSync(file).size > MOST_BYTES) return { kind: 'unreadable', file };
    return { kind: 'text', file, text: readFileSync(file, 'utf8') };
  } catch (problem) {
    return isMissing(problem) ? { kind: 'none' } : { kind: 'unreadable', file };
  }
}

function isMissing(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? problem.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
