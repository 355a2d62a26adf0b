import { z } from 'zod';
import { Role } from '../access/roles.ts';
import { LoginName, Name, Password } from './session-messages.ts';

/** What administrators of a school and the server say to each other about who may come in, and on which computers. */

export const Invite = z.object({ displayName: Name, role: Role });

/** The code is shown this once; the server keeps only its hash. */
export const Invited = z.object({ code: z.string(), until: z.number() });

export const AcceptInvitation = z.object({
  code: z.string().max(200),
  loginName: LoginName,
  password: Password,
  deviceName: Name,
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const SchoolUser = z.object({
  userId: z.uuid(),
  displayName: z.string(),
  loginName: z.string(),
  role: Role,
  isDeactivated: z.boolean(),
});
export const SchoolUsers = z.object({ users: z.array(SchoolUser) });

/** What is not named stays as it is. */
export const ChangeUser = z.object({
  displayName: Name.optional(),
  role: Role.optional(),
  isDeactivated: z.boolean().optional(),
});
export type ChangeUser = z.infer<typeof ChangeUser>;

export const SchoolDevice = z.object({
  deviceId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  /** When it was last heard of, to within a quarter of an hour; in milliseconds since 1970. */
  seenAt: z.number(),
  isRevoked: z.boolean(),
  /** The one that asks. */
  isThis: z.boolean(),
});
export const SchoolDevices = z.object({ devices: z.array(SchoolDevice) });

export const ChangePasswordOnServer = z.object({ before: Password, after: Password });

export const AuditEntry = z.object({
  number: z.int().positive(),
  at: z.number(),
  actorId: z.uuid().nullable(),
  action: z.string(),
  subjectId: z.uuid().nullable(),
});
export const AuditPage = z.object({ entries: z.array(AuditEntry), isMore: z.boolean() });
export const AuditVerified = z.object({ entries: z.int(), firstBroken: z.int().nullable() });
