import { openUtilityLine } from '../processes/utility-line.ts';
import type { UtilityChild } from '../processes/utility-line.ts';
import type { StoreProcess } from './store-client.ts';

/** The store as one of Electron's utility processes. `child` has just been started. */
export function openStoreProcess(child: UtilityChild): StoreProcess {
  const { post, onMessage, onExit } = openUtilityLine(child);
  return { post, onMessage, onExit, kill: () => void child.kill() };
}
