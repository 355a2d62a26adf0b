import { z } from 'zod';
import {
  BeforeErasing,
  BinPage,
  BinRequest,
  CarriedOut,
  CarryOut,
  DataCounts,
  EraseDocument,
  ErasePerson,
  ErasureLeft,
  FindPerson,
  HoldDocument,
  LegalBasisOf,
  LookBeforeErasing,
  NoteLegalBasis,
  PersonFound,
  PersonRecord,
  RecordPerson,
  RetentionPreview,
  RetentionRequest,
  RetentionStep,
  StoreFacts,
  UsualLegalBasis,
} from '../../../shared/ipc/data-protection-messages.ts';
import { DocumentRequest } from '../../../shared/ipc/document-messages.ts';
import { RetentionPlan } from '../../../shared/retention/retention-plan.ts';

const Nothing = z.undefined();
const Steps = z.object({ steps: z.array(RetentionStep) });

/** What main asks of the store about the bin, people's rights and how long things are kept. */
export const dataProtectionCalls = {
  'bin.page': { ask: BinRequest, reply: BinPage },
  'bin.takeBack': { ask: DocumentRequest, reply: Nothing },
  'erasing.look': { ask: LookBeforeErasing, reply: BeforeErasing },
  'bin.erase': { ask: EraseDocument, reply: ErasureLeft },
  'dataMap.show': { ask: Nothing, reply: DataCounts },
  'person.find': { ask: FindPerson, reply: PersonFound },
  'person.record': { ask: RecordPerson, reply: PersonRecord },
  'person.erase': { ask: ErasePerson, reply: ErasureLeft },
  'legalBasis.of': { ask: DocumentRequest, reply: LegalBasisOf },
  'legalBasis.note': { ask: NoteLegalBasis, reply: Nothing },
  'legalBasis.usual': { ask: Nothing, reply: UsualLegalBasis },
  'legalBasis.setUsual': { ask: UsualLegalBasis, reply: Nothing },
  'retention.hold': { ask: HoldDocument, reply: Nothing },
  'retention.show': { ask: Nothing, reply: RetentionPlan },
  'retention.set': { ask: RetentionPlan, reply: Nothing },
  'retention.preview': { ask: RetentionRequest, reply: RetentionPreview },
  'retention.due': { ask: CarryOut, reply: Steps },
  'retention.dueByItself': { ask: Nothing, reply: Steps },
  'retention.carryOut': { ask: Steps.extend({ byItself: z.boolean() }), reply: CarriedOut },
  'diagnostics.look': { ask: Nothing, reply: StoreFacts },
  'diagnostics.noteExported': { ask: Nothing, reply: Nothing },
} as const;
