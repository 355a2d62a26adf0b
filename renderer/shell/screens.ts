import type { Action } from '../../shared/access/actions.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { mayWithSome } from '../../shared/access/may.ts';

/**
 * In the order of the navigation, each with the action without which there would be nothing on it, and the one with which
 * it would only show less than another screen does.
 */
const rules = {
  intake: { needs: 'documents.read' },
  review: { needs: 'documents.read' },
  timetables: { needs: 'timetables.view-drafts' },
  published: { needs: 'timetables.view-published', unless: 'timetables.view-drafts' },
  conflicts: { needs: 'timetables.edit' },
  accounts: { needs: 'accounts.create' },
  activity: { needs: 'activity.view' },
  bin: { needs: 'documents.remove' },
  dataProtection: { needs: 'data-protection.view-data-map' },
  settings: { needs: 'settings.view-school' },
} as const satisfies Record<string, { readonly needs: Action; readonly unless?: Action }>;

export type Screen = keyof typeof rules;

/** The screens that somebody can use. */
export function screensOf(actor: Actor): Screen[] {
  const all = Object.entries(rules) as [Screen, { readonly needs: Action; readonly unless?: Action }][];
  return all.flatMap(([screen, { needs, unless }]) => {
    const hasMore = unless !== undefined && mayWithSome(actor, unless);
    return mayWithSome(actor, needs) && !hasMore ? [screen] : [];
  });
}
