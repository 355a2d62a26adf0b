import { z } from 'zod';
import { Role } from '../access/roles.ts';

/** What a desktop and the server say to each other about who is there. Version 1: a field that is added later is optional. */
export const Name = z.string().trim().min(1).max(120);
export const LoginName = z.string().trim().min(1).max(60);
/** Longer than the rules allow, so that they can say so. */
export const Password = z.string().max(1_000);
const RefreshToken = z.string().max(300);

export const FoundSchool = z.object({
  /** As the server printed it. */
  code: z.string().max(100),
  schoolName: Name,
  admin: z.object({ displayName: Name, loginName: LoginName, password: Password }),
});
export type FoundSchool = z.infer<typeof FoundSchool>;
export const SchoolFounded = z.object({ schoolId: z.uuid() });

export const SignInOnDevice = z.object({
  /** Null where the server has one school only, as one that a school runs itself has. */
  schoolId: z.uuid().nullable(),
  loginName: LoginName,
  password: Password,
  /** What people call this computer: it is listed among the devices of the account. */
  deviceName: Name,
});
export type SignInOnDevice = z.infer<typeof SignInOnDevice>;

export const Tokens = z.object({ accessToken: z.string(), refreshToken: RefreshToken });
export type Tokens = z.infer<typeof Tokens>;
export const Refresh = z.object({ refreshToken: RefreshToken });

export const WhoAmI = z.object({
  userId: z.uuid(),
  role: Role,
  displayName: z.string(),
  loginName: z.string(),
  schoolName: z.string(),
});
export type WhoAmI = z.infer<typeof WhoAmI>;

/** Every refusal of the server: a code as on the desk, and what its sentence needs. */
export const Refusal = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Refusal = z.infer<typeof Refusal>;
