import { deskError } from '../../../shared/desk-error.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { ProgramFacts } from '../../diagnostics/write-report.ts';
import { writeReport } from '../../diagnostics/write-report.ts';
import type { StoreClient } from '../../office/store-client.ts';
import type { Handlers } from '../serve-contract.ts';
import type { ChoosePlace } from './activity.ts';

type DiagnosticsHandlers = Pick<Handlers, Extract<keyof Handlers, `diagnostics.${string}`>>;

type Parts = {
  readonly store: Pick<StoreClient, 'ask'>;
  readonly program: () => ProgramFacts;
  readonly readLog: () => Promise<string>;
  readonly now: () => Date;
  readonly choosePlace: ChoosePlace;
  readonly writeText: (path: string, text: string) => Promise<void>;
};

export function createDiagnosticsHandlers(parts: Parts): DiagnosticsHandlers {
  const { store, program, readLog, now, choosePlace, writeText } = parts;
  /** What is saved is what the person has seen, not what a window says it saw. It names nobody, so it may stay here. */
  let prepared: string | null = null;
  return {
    'diagnostics.prepare': async () => {
      const facts = await store.ask('diagnostics.look', undefined);
      if (!facts.ok) return facts;
      const plan = await store.ask('retention.show', undefined);
      if (!plan.ok) return plan;
      prepared = writeReport({
        ...{ madeAt: now(), program: program(), plan: plan.value, store: facts.value, log: await readLog() },
      });
      return ok({ text: prepared });
    },
    'diagnostics.export': async () => {
      const text = prepared;
      if (text === null) return failed(deskError('notFound'));
      const path = await choosePlace('timetable-desk-report.txt');
      if (path === null) return ok({ isSaved: false });
      const noted = await store.ask('diagnostics.noteExported', undefined);
      if (!noted.ok) return noted;
      await writeText(path, text);
      return ok({ isSaved: true });
    },
  };
}
