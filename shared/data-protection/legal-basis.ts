import { z } from 'zod';

/** On what grounds a document with names in it may be kept: the six of article 6 (1) of the GDPR, in its order. */
export const LegalBasis = z.enum([
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
]);
export type LegalBasis = z.infer<typeof LegalBasis>;

/** What the office notes of an import: the ground, and in its own words the law, the form or the agreement that gives it. */
export const LegalBasisNote = z.object({ basis: LegalBasis, note: z.string().trim().max(300) });
export type LegalBasisNote = z.infer<typeof LegalBasisNote>;
