import type { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { Result } from '../../../shared/result.ts';
import { lookBeforeErasing } from '../data-protection/before-erasing.ts';
import { pageOfBin, takeBack } from '../data-protection/bin.ts';
import { carryOutSteps, dueByItself } from '../data-protection/carry-out-retention.ts';
import { showDataCounts } from '../data-protection/data-counts.ts';
import { eraseDocument, erasePerson } from '../data-protection/erase.ts';
import { findPerson } from '../data-protection/find-person.ts';
import {
  holdDocument,
  legalBasisOf,
  noteLegalBasis,
  setUsualLegalBasis,
  usualLegalBasis,
} from '../data-protection/legal-basis.ts';
import { recordPerson } from '../data-protection/record-person.ts';
import { dueSteps, previewRetention, setPlan, showPlan } from '../data-protection/retention.ts';
import { lookAtStore, noteDiagnosticsExported } from '../data-protection/store-facts.ts';
import type { Office } from '../office/office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import type { dataProtectionCalls } from './data-protection-calls.ts';

type Calls = typeof dataProtectionCalls;
type AskOf<Name extends keyof Calls> = z.output<Calls[Name]['ask']>;
type AnswerTo<Name extends keyof Calls> = Result<z.output<Calls[Name]['reply']>, DeskError>;
type DataProtectionHandlers = {
  readonly [Name in keyof Calls]: (ask: AskOf<Name>) => AnswerTo<Name> | Promise<AnswerTo<Name>>;
};

type Inside = <Value>(step: (open: OpenOffice) => Value) => Value | Result<never, DeskError>;

export function createDataProtectionHandlers(office: Pick<Office, 'lock'>, inside: Inside): DataProtectionHandlers {
  return {
    'bin.page': (ask) => inside((open) => pageOfBin(open, ask)),
    'bin.takeBack': ({ documentId }) => inside((open) => takeBack(open, documentId)),
    'erasing.look': (ask) => inside((open) => lookBeforeErasing(open, ask)),
    'bin.erase': ({ documentId, seen }) => inside((open) => eraseDocument(open, documentId, seen)),
    'dataMap.show': () => inside(showDataCounts),
    'person.find': (ask) => inside((open) => findPerson(open, ask)),
    'person.record': (ask) => inside((open) => recordPerson(open, ask)),
    'person.erase': ({ userId }) =>
      inside(async (open) => {
        const erased = await erasePerson(open, userId);
        // Who has erased themselves is nobody here any more.
        if (erased.ok && userId === open.actor.userId) office.lock('ended');
        return erased;
      }),
    'legalBasis.of': ({ documentId }) => inside((open) => legalBasisOf(open, documentId)),
    'legalBasis.note': (ask) => inside((open) => noteLegalBasis(open, ask)),
    'legalBasis.usual': () => inside(usualLegalBasis),
    'legalBasis.setUsual': (ask) => inside((open) => setUsualLegalBasis(open, ask)),
    'retention.hold': (ask) => inside((open) => holdDocument(open, ask)),
    'retention.show': () => inside(showPlan),
    'retention.set': (ask) => inside((open) => setPlan(open, ask)),
    'retention.preview': (ask) => inside((open) => previewRetention(open, ask)),
    'retention.due': (ask) => inside((open) => dueSteps(open, ask)),
    'retention.dueByItself': () => inside(dueByItself),
    'retention.carryOut': (ask) => inside((open) => carryOutSteps(open, ask)),
    'diagnostics.look': () => inside(lookAtStore),
    'diagnostics.noteExported': () => inside(noteDiagnosticsExported),
  };
}
