import { z } from 'zod';
import { Role } from './roles.ts';

/**
 * Who acts: an account, its role, the person in the school it belongs to (a teacher's own timetable is found by it) and
 * the classes that person belongs to. Ids only, no names.
 */
export const Actor = z.object({
  userId: z.string().min(1),
  role: Role,
  personId: z.string().min(1).nullable(),
  classIds: z.array(z.string().min(1)),
});
export type Actor = z.infer<typeof Actor>;
