import { z } from 'zod';

/** What a document is, as far as it can be told from what was read: the school keeps each kind for its own time. */
export const DocumentKind = z.enum(['class', 'teacher', 'other']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A sheet that names both is a class's: its form teacher stands in the banner. */
export function kindOfDocument(
  summary: { readonly class: string | null; readonly teacher: string | null } | null,
): DocumentKind {
  if (summary === null) return 'other';
  if (summary.class !== null) return 'class';
  return summary.teacher === null ? 'other' : 'teacher';
}
