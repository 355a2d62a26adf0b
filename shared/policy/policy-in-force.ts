import { z } from 'zod';

/** Why a policy file cannot be used; `setting` is the one it is about, empty where it is the file as a whole. */
export const PolicyProblem = z.object({
  code: z.enum(['unreadable', 'noSettings', 'unknownSetting', 'wrongValue']),
  setting: z.string(),
  file: z.string(),
});
export type PolicyProblem = z.infer<typeof PolicyProblem>;

/**
 * What the school's IT has settled for this computer. Null where it has said nothing and people choose. A policy file that
 * cannot be used settles everything it could have forbidden as forbidden; `problem` says why.
 */
export const PolicyInForce = z.object({
  problem: PolicyProblem.nullable(),
  /** The server this computer belongs to. Where there is none and none may be chosen, it belongs to no server. */
  serverAddress: z.string().nullable(),
  mayChooseServer: z.boolean(),
  updates: z.enum(['on', 'off']).nullable(),
  /** Where newer versions are looked for in place of where the program was built to. */
  updateFeed: z.string().nullable(),
  ai: z.enum(['off', 'allowed']).nullable(),
  telemetry: z.enum(['off', 'allowed']).nullable(),
});
export type PolicyInForce = z.infer<typeof PolicyInForce>;

export const nothingSettled: PolicyInForce = {
  ...{ problem: null, serverAddress: null, mayChooseServer: true },
  ...{ updates: null, updateFeed: null, ai: null, telemetry: null },
};

export function forbidEverything(problem: PolicyProblem): PolicyInForce {
  return {
    ...{ problem, serverAddress: null, mayChooseServer: false },
    ...{ updates: 'off', updateFeed: null, ai: 'off', telemetry: 'off' },
  };
}
