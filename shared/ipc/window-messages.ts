import { z } from 'zod';
import { languages } from '../languages.ts';

/** The computer's own language tags, that of its formats first. */
export const Spoken = z.object({ computer: z.array(z.string()) });
export const SpeakRequest = z.object({ language: z.enum(languages) });
