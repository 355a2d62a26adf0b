import type { Action } from '../../shared/access/actions.ts';
import { grantOf } from '../../shared/access/grants.ts';
import { Role } from '../../shared/access/roles.ts';
import type { Texts } from '../texts.ts';

/** "Administrator, Office, Teacher (their own)": by the table that every call is held against, so it cannot say otherwise. */
export function whoSees(action: Action | null, { text, allOf }: Pick<Texts, 'text' | 'allOf'>): string {
  if (action === null) return text('dataMap.nobody');
  const roles = Role.options.toReversed().flatMap((role) => {
    const name = text(`role.${role}`);
    switch (grantOf(role, action)) {
      case 'any':
        return [name];
      case 'own-class':
        return [text('dataMap.ownClass', { role: name })];
      case 'own':
        return [text('dataMap.own', { role: name })];
      case 'none':
        return [];
    }
  });
  return allOf(roles);
}
