import type { Action } from '../../shared/access/actions.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { mayWithSome } from '../../shared/access/may.ts';

/** In the order of the navigation, each with the action without which there would be nothing on it. */
const actionsByScreen = {
  intake: 'documents.read',
  review: 'documents.read',
  accounts: 'accounts.create',
  activity: 'activity.view',
  bin: 'documents.remove',
  dataProtection: 'data-protection.view-data-map',
} as const satisfies Record<string, Action>;

export type Screen = keyof typeof actionsByScreen;

/** The screens that somebody can use. */
export function screensOf(actor: Actor): Screen[] {
  const all = Object.entries(actionsByScreen) as [Screen, Action][];
  return all.flatMap(([screen, action]) => (mayWithSome(actor, action) ? [screen] : []));
}
