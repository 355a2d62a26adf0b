import { z } from 'zod';
import { Actor } from '../access/actor.ts';
import { Role } from '../access/roles.ts';

/** Names are as long as people write them; what is longer was pasted by mistake. */
const Name = z.string().trim().min(1).max(120);
const LoginName = z.string().trim().min(1).max(60);
/** Longer than the rules allow, so that they can say so. */
const Password = z.string().max(1_000);

/** Why the office's papers cannot be got at. Each has a screen that says what it means and what to do; nothing was changed. */
export const StoreTrouble = z.enum([
  'newer-version',
  'not-a-database',
  'damaged',
  'journal-missing',
  'in-use',
  'read-only',
  'disk-full',
  'disk-failed',
  'copy-failed',
  'store-died',
]);
export type StoreTrouble = z.infer<typeof StoreTrouble>;

/** Where the key half that only this computer knows is kept. `none`: the office chose to go on with passwords alone. */
export const KeyringState = z.enum(['kept', 'none', 'changed', 'unavailable']);
export type KeyringState = z.infer<typeof KeyringState>;

/** Why the office was locked: somebody asked, nobody was there, the longest sitting was over, or what keeps the papers stopped. */
export const LockedBecause = z.enum(['asked', 'idle', 'ended', 'stopped']);
export type LockedBecause = z.infer<typeof LockedBecause>;

/** How the office stands, as everybody at this computer may know it. */
export const OfficeState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening') }),
  z.object({ kind: z.literal('trouble'), trouble: StoreTrouble }),
  /** Nothing is there yet: the first run. `hasKeyring`: the operating system can keep half of the key. */
  z.object({ kind: z.literal('new'), hasKeyring: z.boolean() }),
  /** `because` is told to whoever was here, until the program ends. */
  z.object({ kind: z.literal('locked'), keyring: KeyringState, because: LockedBecause.optional() }),
  z.object({
    kind: z.literal('open'),
    schoolName: z.string(),
    who: z.object({ actor: Actor, displayName: z.string(), loginName: z.string(), mustChangePassword: z.boolean() }),
  }),
]);
export type OfficeState = z.infer<typeof OfficeState>;

export const FoundOffice = z.object({
  schoolName: Name,
  admin: z.object({ displayName: Name, loginName: LoginName, password: Password }),
  /** Said yes to: passwords alone, where there is no keyring. */
  mayGoWithoutKeyring: z.boolean(),
});
export type FoundOffice = z.infer<typeof FoundOffice>;
export const OfficeFounded = z.object({ recoveryCode: z.string() });

export const SignIn = z.object({ loginName: LoginName, password: Password });
export const Recover = z.object({ code: z.string().max(200), loginName: LoginName, newPassword: Password });
export const ChangePassword = z.object({ oldPassword: Password, newPassword: Password });
/** One's own password once more, before keys are changed. */
export const OwnPassword = z.object({ password: Password });
export const RecoveryCode = z.object({ recoveryCode: z.string().max(200) });

/** News: the office locks after so many seconds unless somebody does something; null once somebody did. */
export const LocksSoon = z.object({ seconds: z.number().nonnegative().nullable() });
export type LocksSoon = z.infer<typeof LocksSoon>;

/** Whether a keyring keeps the computer's half of the key, and whether there is one that could. */
/** Whether the newest recovery sheet is still to be kept, and whether an older one works until it is. */
export const SheetState = z.object({ isDue: z.boolean(), hasOlder: z.boolean() });
export type SheetState = z.infer<typeof SheetState>;

export const KeysState = z.object({ keyring: z.enum(['kept', 'none']), isKeyringThere: z.boolean() });
export type KeysState = z.infer<typeof KeysState>;

const UserId = z.uuid();
/** How timetables name a person and their classes ("Frau Planck", "3AB"), by which their own timetables are known. */
const PrintedName = Name.nullable();
const Classes = z.array(z.string().trim().min(1).max(60)).max(100);
export const AccountRow = z.object({
  userId: UserId,
  loginName: z.string(),
  displayName: z.string(),
  role: Role,
  printedName: z.string().nullable(),
  classes: z.array(z.string()),
  state: z.enum(['active', 'deactivated']),
  createdAt: z.number(),
});
export type AccountRow = z.infer<typeof AccountRow>;
/** One's own password once more: asked for where somebody becomes an administrator, or one is given a new password. */
const IfAdmin = { ownPassword: Password.optional() };
export const AddAccount = z.object({
  ...IfAdmin,
  ...{ loginName: LoginName, displayName: Name, role: Role, password: Password },
  ...{ printedName: PrintedName.default(null), classes: Classes.default([]) },
});
export type AddAccount = z.infer<typeof AddAccount>;
export const EditAccount = z.object({
  ...IfAdmin,
  ...{ userId: UserId, displayName: Name, role: Role, printedName: PrintedName, classes: Classes },
});
export type EditAccount = z.infer<typeof EditAccount>;
export const AccountRequest = z.object({ userId: UserId });
export const ResetPassword = z.object({ userId: UserId, password: Password, ...IfAdmin });
