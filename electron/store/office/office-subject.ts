/** What activity and sealed records are about. The office itself: settings, and what is about nobody and no document. */
export const OFFICE = { kind: 'office', id: 'office' } as const;

export function personOf(userId: string) {
  return { kind: 'person', id: userId } as const;
}
