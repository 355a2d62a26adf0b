import type { LockedPapers } from './papers.ts';

/**
 * Files what was read while nobody was signed in. A little of it is done when this answers; `lookAgain` is called when the
 * rest is, if there was any: whoever comes back to a batch of a thousand sees the desk at once.
 */
export async function fileLockedReadings(papers: LockedPapers, lookAgain: () => unknown): Promise<void> {
  const first = await papers.file();
  if (first.ok && first.value.left > 0) void fileTheRest(papers).then(lookAgain);
}

/** Also ends where it was locked meanwhile: it goes on at the next sign-in. */
async function fileTheRest(papers: LockedPapers): Promise<void> {
  for (;;) {
    const filed = await papers.file();
    if (!filed.ok || filed.value.left === 0) return;
  }
}
