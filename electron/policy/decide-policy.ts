import { forbidEverything, nothingSettled } from '../../shared/policy/policy-in-force.ts';
import type { PolicyInForce, PolicyProblem } from '../../shared/policy/policy-in-force.ts';
import { PolicyFile } from './policy-file.ts';

/** What was found at the place of the policy file. */
export type PolicyFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'text'; readonly file: string; readonly text: string };

/** What holds on this computer, by what was found. */
export function decidePolicy(found: PolicyFound): PolicyInForce {
  if (found.kind === 'none') return nothingSettled;
  const { file } = found;
  if (found.kind === 'unreadable') return forbidEverything({ code: 'unreadable', setting: '', file });
  const settings = parse(found.text);
  if (settings === null) return forbidEverything({ code: 'noSettings', setting: '', file });
  const checked = PolicyFile.safeParse(settings);
  if (!checked.success) return forbidEverything({ ...problemOf(checked.error.issues[0]), file });
  const { serverAddress = null, updates = null, updateFeed = null, ai = null, telemetry = null } = checked.data;
  return {
    ...{ problem: null, serverAddress, mayChooseServer: serverAddress === null },
    ...{ updates, updateFeed, ai, telemetry },
  };
}

/** Null where there are no settings in it. Windows' editors put a mark before the first sign. */
function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] };

function problemOf(issue: Issue | undefined): Pick<PolicyProblem, 'code' | 'setting'> {
  if (issue?.code === 'unrecognized_keys') return { code: 'unknownSetting', setting: issue.keys?.[0] ?? '' };
  return { code: 'wrongValue', setting: String(issue?.path[0] ?? '') };
}
