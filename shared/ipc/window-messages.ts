import { z } from 'zod';
import { languages } from '../languages.ts';

export const SpeakRequest = z.object({ language: z.enum(languages) });
