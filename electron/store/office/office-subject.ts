/** What the office's own record is called: settings, and activity that is about nobody and no document. */
export const OFFICE = { kind: 'office', id: 'office' } as const;
