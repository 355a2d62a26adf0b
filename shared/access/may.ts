import type { Role } from './roles.ts';

const RANK: Record<Role, number> = { student: 0, teacher: 1, office: 2, admin: 3 };

/** Whether someone with this role may do what is open to `needed` and everyone above. */
export function mayActAs(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}
