import type { Action } from '../../shared/access/actions.ts';
import { may } from '../../shared/access/may.ts';
import { useOffice } from './office-store.ts';

/** Whether whoever is here may do this with everybody's: what a button is shown by. The back room asks again. */
export function useMay(action: Action): boolean {
  const state = useOffice((office) => office.state);
  return state.kind === 'open' && may(state.who.actor, action);
}
