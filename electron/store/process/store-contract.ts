import { z } from 'zod';
import {
  ActivityExportRequest,
  ActivityPage,
  ActivityReport,
  ActivityRequest,
} from '../../../shared/ipc/activity-messages.ts';
import { DocumentId, DocumentOpened } from '../../../shared/ipc/document-messages.ts';
import {
  AccountRequest,
  AccountRow,
  AddAccount,
  ChangePassword,
  EditAccount,
  FoundOffice,
  OfficeFounded,
  OfficeState,
  Recover,
  RecoveryCode,
  ResetPassword,
  SignIn,
} from '../../../shared/ipc/office-messages.ts';
import { DocumentOutcome, StoredPicture } from '../documents/readings.ts';
import { NewDocument, StoredDocument } from '../documents/stored-document.ts';
import { dataProtectionCalls } from './data-protection-calls.ts';

function call<Ask extends z.ZodType, Reply extends z.ZodType>(ask: Ask, reply: Reply) {
  return { ask, reply } as const;
}

const Nothing = z.undefined();
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const OneDocument = z.object({ documentId: DocumentId });

/**
 * Everything main asks of the store process, checked on the side that receives it. Whoever is signed in is known to the
 * store by the sign-in; main cannot say that somebody else asks.
 */
export const storeContract = {
  'office.state': call(Nothing, OfficeState),
  'office.found': call(FoundOffice, OfficeFounded),
  'session.signIn': call(SignIn, Nothing),
  'session.recover': call(Recover, Nothing),
  'session.lock': call(z.object({ why: z.enum(['asked', 'idle', 'ended']) }), Nothing),
  'session.changePassword': call(ChangePassword, Nothing),
  'session.renewRecoveryCode': call(Nothing, RecoveryCode),
  'accounts.list': call(Nothing, z.array(AccountRow)),
  'accounts.add': call(AddAccount, AccountRequest),
  'accounts.edit': call(EditAccount, Nothing),
  'accounts.deactivate': call(AccountRequest, Nothing),
  'accounts.resetPassword': call(ResetPassword, Nothing),
  'documents.list': call(Nothing, z.object({ documents: z.array(StoredDocument), queue: z.array(DocumentId) })),
  'documents.add': call(NewDocument, z.object({ duplicateOf: DocumentId.nullable() })),
  'documents.settle': call(z.object({ documentId: DocumentId, outcome: DocumentOutcome }), Nothing),
  'documents.original': call(OneDocument, Bytes),
  'documents.open': call(OneDocument, DocumentOpened),
  'documents.picture': call(OneDocument.extend({ page: z.int().positive() }), StoredPicture.nullable()),
  'documents.bin': call(OneDocument, Nothing),
  'activity.page': call(ActivityRequest, ActivityPage),
  'activity.verify': call(Nothing, ActivityReport),
  'activity.export': call(ActivityExportRequest, z.object({ text: z.string() })),
  ...dataProtectionCalls,
} as const;

type StoreContract = typeof storeContract;
export type StoreCall = keyof StoreContract;
export type StoreAsk<Name extends StoreCall> = z.output<StoreContract[Name]['ask']>;
export type StoreReply<Name extends StoreCall> = z.output<StoreContract[Name]['reply']>;
