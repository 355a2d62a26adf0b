import { ActivityCode } from '../../shared/activity/activity-codes.ts';

/** What an entry is about, as coarsely as somebody asks for it. In the order of the choice. */
export const kindsOfAction = ['signing-in', 'documents', 'timetables', 'people', 'safekeeping', 'office'] as const;
export type KindOfAction = (typeof kindsOfAction)[number];

type Subject<Code> = Code extends `${infer Name}.${string}` ? Name : never;

/** By the first word of the code: a new subject does not compile without its kind. */
const kindBySubject: Record<Subject<ActivityCode>, KindOfAction> = {
  'sign-in': 'signing-in',
  session: 'signing-in',
  access: 'signing-in',
  document: 'documents',
  timetable: 'timetables',
  calendar: 'timetables',
  account: 'people',
  person: 'people',
  retention: 'safekeeping',
  key: 'safekeeping',
  backup: 'safekeeping',
  store: 'safekeeping',
  server: 'office',
  settings: 'office',
  diagnostics: 'office',
  activity: 'office',
};

const subjects = new Map<string, KindOfAction>(Object.entries(kindBySubject));

export function codesOf(kind: KindOfAction): ActivityCode[] {
  return ActivityCode.options.filter((code) => subjects.get(code.slice(0, code.indexOf('.'))) === kind);
}
