import type { CallName } from '../../shared/ipc/contract.ts';
import type { Answer, Office } from './walked-window.test-kit.ts';

/** To anything of that kind, to one's own alone, or to none. */
export type Access = 'yes' | 'own' | '-';

export async function tryCall(office: Office, name: CallName, ask: unknown): Promise<Access> {
  return isAllowed(await office.call(name, ask)) ? 'yes' : '-';
}

export function tryTimetable(office: Office, name: CallName, more: object = {}): Promise<Access> {
  return tryCall(office, name, { timetableId: office.othersTimetable, ...more });
}

/** Whoever is not let look at backups has none to name. */
export async function tryAfterLooking(office: Office, name: CallName, ask: unknown): Promise<Access> {
  await office.call('restore.usual', undefined);
  return tryCall(office, name, ask);
}

export async function tryWithBoth(office: Office, name: CallName, more: object = {}): Promise<Access> {
  const withOthers = isAllowed(await office.call(name, { ...more, documentId: office.others }));
  const withOwn = isAllowed(await office.call(name, { ...more, documentId: office.own }));
  return withOthers ? 'yes' : withOwn ? 'own' : '-';
}

/** Any other refusal (the document is not read yet) is one of somebody who was let in. */
function isAllowed(answer: Answer): boolean {
  return answer.ok || answer.error.code !== 'notAllowed';
}

export function accessOf({ own, others }: { readonly own: string; readonly others: string }, rows: unknown): Access {
  const listed = JSON.stringify(rows);
  return listed.includes(others) ? 'yes' : listed.includes(own) ? 'own' : '-';
}
