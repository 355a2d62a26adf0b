import { z } from 'zod';
import { Role } from '../access/roles.ts';
import { ActivityDetails, ActivityEntry } from '../activity/activity-entry.ts';
import { DocumentKind } from '../data-protection/kind-of-document.ts';
import { LegalBasisNote } from '../data-protection/legal-basis.ts';
import { languages } from '../languages.ts';
import { ReadingHeader, ReadBlock } from '../timetable/reading.ts';
import { DocumentId } from './document-messages.ts';
import { InForce, SeenPublished, StillPublished } from './published-days.ts';

const Paged = z.object({ from: z.int().min(0), most: z.int().min(1).max(200) });
const UserId = z.uuid();

/** The furthest that a document has come. */
const StateOfDocument = z.enum([
  ...['waiting', 'reading', 'read', 'approved', 'published', 'superseded', 'failed', 'cancelled'],
] as const);

/** Its sheet was lost with a damaged file: only its timetable is there, and stands in its place with its own id. */
const SheetLost = z.boolean();

export const BinRequest = Paged;
export const BinRow = z.object({
  documentId: DocumentId,
  name: z.string(),
  state: StateOfDocument,
  bytes: z.int(),
  /** The display name of who handed it in; null where the account was erased. */
  addedBy: z.string().nullable(),
  addedAt: z.number(),
  binnedAt: z.number(),
  /** Who put it there: by name where the account is there still, or by nobody but the school's rule; null where unknown. */
  binnedBy: z.union([z.object({ name: z.string() }), z.literal('rule')]).nullable(),
  kind: DocumentKind,
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  title: z.string().nullable(),
  /** What is published of it: seen again once it is taken back. */
  inForce: InForce.nullable(),
  isHeld: z.boolean(),
  isSheetLost: SheetLost,
  /** When it goes by the school's rule; null where it does not go by itself. */
  goesAt: z.number().nullable(),
});
export type BinRow = z.infer<typeof BinRow>;
/** What was thrown away last comes first. */
export const BinPage = z.object({
  rows: z.array(BinRow),
  found: z.int(),
  /** Whether what is due is erased every day without anybody asking for it. */
  goesByItself: z.boolean(),
});
export type BinPage = z.infer<typeof BinPage>;

export const LookBeforeErasing = z.object({ kind: z.enum(['document', 'person']), id: z.uuid() });
/** What whoever erases it is told first. */
export const BeforeErasing = z.object({
  /** What is published of it and still holds or will: nobody will see that any more. */
  published: z.array(StillPublished),
  /** It lies in the bin, where nobody sees it now; taken back it would be seen again. */
  isBinned: z.boolean(),
  /** How many documents with the same content point at this one. */
  copies: z.int(),
  /** How many hold it until the next is made, and how many for as long as they are there; null where their folder is not. */
  backups: z.object({ losing: z.int(), keeping: z.int() }).nullable(),
});
export type BeforeErasing = z.infer<typeof BeforeErasing>;

export const EraseDocument = z.object({ documentId: DocumentId, seen: SeenPublished });

/** What of an erasure could not be reached at once: steps that are done again at the next start, and folders for the person. */
export const ErasureLeft = z.object({ stepsLeft: z.int(), unreached: z.int() });
export type ErasureLeft = z.infer<typeof ErasureLeft>;

/** How much is kept of each kind. Figures only. */
export const DataCounts = z.object({
  documents: z.int(),
  documentsInBin: z.int(),
  fileBytes: z.int(),
  readings: z.int(),
  timetables: z.int(),
  versions: z.int(),
  edits: z.int(),
  accounts: z.int(),
  activity: z.int(),
  erasures: z.int(),
  notes: z.int(),
  /** Of documents, by the furthest they have come, without those in the bin. */
  documentsByState: z.partialRecord(StateOfDocument, z.int()),
});
export type DataCounts = z.infer<typeof DataCounts>;

/** A few documents at a time are looked through, so that nobody else waits: `after` is what the last answer said to go on from. */
export const FindPerson = z.object({ name: z.string().trim().min(2).max(120), after: z.int().nullable() });
export const FoundAccount = z.object({
  userId: UserId,
  displayName: z.string(),
  loginName: z.string(),
  role: Role,
  state: z.enum(['active', 'deactivated']),
  documents: z.int(),
});
export type FoundAccount = z.infer<typeof FoundAccount>;
export const FoundDocument = z.object({
  documentId: DocumentId,
  name: z.string(),
  state: StateOfDocument,
  isBinned: z.boolean(),
  isHeld: z.boolean(),
  isSheetLost: SheetLost,
  /** Lessons that name the person; 0 where only something else on the sheet or the file's name does. */
  lessons: z.int(),
});
export type FoundDocument = z.infer<typeof FoundDocument>;
export const PersonFound = z.object({
  /** Told with the first answer. */
  accounts: z.array(FoundAccount),
  documents: z.array(FoundDocument),
  /** Null when all documents have been looked through. */
  next: z.int().nullable(),
  /** The share of all documents that has been looked through, 0 to 1. */
  share: z.number().min(0).max(1),
});
export type PersonFound = z.infer<typeof PersonFound>;

/** A person is an account, or a name as it is printed, or both. */
const WhichPerson = z.object({
  name: z.string().trim().min(2).max(120),
  userId: UserId.nullable(),
  documentIds: z.array(DocumentId).max(20_000),
});
export const RecordPerson = WhichPerson;
export type RecordPerson = z.infer<typeof RecordPerson>;
export const ExportPerson = WhichPerson.extend({ language: z.enum(languages) });
export const ErasePerson = z.object({ userId: UserId });

const LessonOfPerson = ReadBlock.pick({
  ...{ day: true, cycleDay: true, date: true, start: true, end: true, period: true },
  ...{ title: true, notes: true, teacher: true, room: true, class: true },
});
/** Everything about somebody, as it is handed to them. */
export const PersonRecord = z.object({
  format: z.literal('timetable-desk-person'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  school: z.string(),
  name: z.string(),
  account: FoundAccount.omit({ documents: true })
    .extend({
      createdAt: z.iso.datetime(),
      /** The name and the classes as timetables print them, by which their own are known. */
      printedName: z.string().nullable(),
      classes: z.array(z.string()),
    })
    .nullable(),
  /** What stands in the clear about the account: ids, states and moments, by table. */
  rows: z.json(),
  handedIn: z.array(
    z.object({
      documentId: DocumentId,
      name: z.string(),
      addedAt: z.iso.datetime(),
      state: StateOfDocument,
      isBinned: z.boolean(),
      legalBasis: LegalBasisNote.nullable(),
    }),
  ),
  /** Sheets that name them, with the lessons that do and what else on them does, as printed. */
  sheets: z.array(
    z.object({
      documentId: DocumentId,
      name: z.string(),
      header: ReadingHeader.nullable(),
      lessons: z.array(LessonOfPerson),
      otherWords: z.array(z.string()),
    }),
  ),
  activity: z.array(z.object({ entry: ActivityEntry, details: ActivityDetails.nullable() })),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const LegalBasisOf = z.object({ note: LegalBasisNote.nullable(), isHeld: z.boolean() });
export type LegalBasisOf = z.infer<typeof LegalBasisOf>;
export const NoteLegalBasis = z.object({ documentId: DocumentId, note: LegalBasisNote.nullable() });
export const UsualLegalBasis = z.object({ note: LegalBasisNote.nullable() });

export const HoldDocument = z.object({ documentId: DocumentId, isHeld: z.boolean() });
/** `going`: what would go now. `next`: what goes by time alone, the soonest first. `held`: what somebody said must stay. */
export const RetentionRequest = Paged.extend({ what: z.enum(['going', 'next', 'held']) });
export type RetentionRequest = z.infer<typeof RetentionRequest>;
export const RetentionRow = z.object({
  documentId: DocumentId,
  name: z.string(),
  kind: DocumentKind,
  state: StateOfDocument,
  reason: z.enum(['bin', 'unused', 'past', 'held', 'not-yet']),
  /** What happens to it: into the bin, or erased out of it. */
  step: z.enum(['bin', 'erase']),
  /** Since when it is due, or when it will be; null for what is held. */
  at: z.number().nullable(),
});
export type RetentionRow = z.infer<typeof RetentionRow>;
export const RetentionPreview = z.object({
  rows: z.array(RetentionRow),
  found: z.object({ going: z.int(), next: z.int(), held: z.int() }),
  /** Stands for all that goes now: only what was seen is carried out. */
  digest: z.string(),
});
export type RetentionPreview = z.infer<typeof RetentionPreview>;
export const CarryOut = z.object({ digest: z.string() });
export const CarriedOut = z.object({ binned: z.int(), erased: z.int() });
export type CarriedOut = z.infer<typeof CarriedOut>;
export const RetentionStep = z.object({ documentId: DocumentId, step: z.enum(['bin', 'erase']) });
export type RetentionStep = z.infer<typeof RetentionStep>;

/** What the store can say about itself to a technician. Figures and codes only. */
export const StoreFacts = z.object({
  tables: z.int(),
  counts: DataCounts,
  keyring: z.string(),
  damage: z.array(z.string()),
  activity: z.object({ isIntact: z.boolean(), entries: z.int() }),
});
export type StoreFacts = z.infer<typeof StoreFacts>;
export const DiagnosticsText = z.object({ text: z.string() });
