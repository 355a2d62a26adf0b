import { onTestFinished } from 'vitest';
import { forkStoreProcess } from './fork-store-process.ts';

/** The store process for one test; gone when that ends. */
export function startStoreProcess() {
  const forked = forkStoreProcess();
  onTestFinished(() => forked.store.kill());
  return forked;
}
