import { z } from 'zod';

export const Role = z.enum(['student', 'teacher', 'office', 'admin']);
export type Role = z.infer<typeof Role>;
