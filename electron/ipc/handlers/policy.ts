import type { PolicyInForce } from '../../../shared/policy/policy-in-force.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

/** What the school's IT has settled is shown; nothing in the window changes it. */
export function createPolicyHandlers(policy: PolicyInForce): Pick<Handlers, 'policy.show'> {
  return { 'policy.show': () => ok(policy) };
}
