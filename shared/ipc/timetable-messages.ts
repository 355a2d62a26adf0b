import { z } from 'zod';
import { DeskError } from '../desk-error.ts';
import { PermanentId, TimetableContent } from '../versions/content.ts';
import { DraftStep } from '../versions/draft-log.ts';
import { ProposalItem } from '../versions/rereading/proposal-items.ts';
import { PageView } from '../timetable/layout/page-view.ts';
import { DocumentId } from './document-messages.ts';
import { LocalDate } from '../versions/effective-dates.ts';
import { InForce } from './published-days.ts';

export const TimetableId = z.uuid();
export const TimetableState = z.enum(['read', 'approved', 'published', 'superseded']);
export type TimetableState = z.infer<typeof TimetableState>;

/** A line of the Timetables screen. `inForce`: the days of what was published last and still holds or will. */
export const TimetableRow = z.object({
  timetableId: TimetableId,
  documentId: DocumentId.nullable(),
  /** What the document is called. */
  name: z.string(),
  state: TimetableState,
  class: z.string().nullable(),
  teacher: z.string().nullable(),
  title: z.string().nullable(),
  blocks: z.int(),
  /** Lessons that still wait for a look. */
  needLook: z.int(),
  changedAt: z.number(),
  inForce: InForce.nullable(),
  /** The last day that it held, of one that holds no more; null within where it never came to hold, or that is not known. */
  ended: z.object({ lastDay: LocalDate.nullable() }).nullable(),
  /** Which other one took its place, or will the day after; null where none did, and where that one was erased. */
  replacedBy: z.object({ name: z.string(), class: z.string().nullable(), teacher: z.string().nullable() }).nullable(),
  /** A newer reading of its sheet waits to be looked at. */
  hasProposal: z.boolean(),
  /** Why reading its sheet again came to nothing the last time; null where it did not, or somebody has seen that. */
  rereadFailed: DeskError.nullable(),
});
export type TimetableRow = z.infer<typeof TimetableRow>;

/** `text`: what was typed into the search, or nothing for all, newest first. */
export const TimetablesRequest = z.object({
  text: z.string().max(200),
  state: TimetableState.nullable(),
  from: z.int().min(0),
  most: z.int().min(1).max(200),
});
export type TimetablesRequest = z.infer<typeof TimetablesRequest>;

export const PublishedRequest = TimetablesRequest.omit({ state: true });
export type PublishedRequest = z.infer<typeof PublishedRequest>;

export const TimetablesPage = z.object({
  rows: z.array(TimetableRow),
  /** How many there are on all pages. */
  found: z.int(),
  /** The share of all timetables that the search knows so far; at 1 the answer is complete. */
  known: z.number().min(0).max(1),
  /** 'some': nothing has all the words; these have the most of them that any has. */
  words: z.enum(['all', 'some']),
});
export type TimetablesPage = z.infer<typeof TimetablesPage>;

export const TimetableRequest = z.object({ timetableId: TimetableId });

/** `madeBy` is the display name; null where the account was erased, or for what the program did by itself. */
export const VersionRow = z.object({
  versionId: PermanentId,
  number: z.int(),
  state: z.enum(['approved', 'published', 'superseded']),
  madeBy: z.string().nullable(),
  madeAt: z.number(),
  reason: z.string().nullable(),
  inForce: InForce.nullable(),
});
export type VersionRow = z.infer<typeof VersionRow>;

/** The draft as it stands after `steps` entries of its log. */
export const DraftStand = z.object({
  content: TimetableContent,
  steps: z.int(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** The number of the reading taken last and not undone again; null where it is the one that the draft was made of. */
  takenReading: z.int().nullable(),
});
export type DraftStand = z.infer<typeof DraftStand>;

/** For the office: the draft, the pages of its sheet and its history, newest version first. */
export const TimetableOpened = z.object({
  row: TimetableRow,
  draft: DraftStand,
  /** Of the reading that the draft's places on the sheet are of; `sheetReading` is its number, by which pictures are fetched. */
  pages: z.array(PageView),
  sheetReading: z.int(),
  /** When its sheet was lost, where the row names none; null where it has one, and where nobody knows. */
  sheetGoneAt: z.number().nullable(),
  versions: z.array(VersionRow),
});
export type TimetableOpened = z.infer<typeof TimetableOpened>;

/** For whoever may see what is published: the lessons that hold today, without doubts, sheet and history. */
export const PublishedTimetable = z.object({ row: TimetableRow, content: TimetableContent });
export type PublishedTimetable = z.infer<typeof PublishedTimetable>;

/** `steps`: how many entries the window has seen; a step into a draft that has moved on is refused, with nothing changed. */
export const EditTimetable = TimetableRequest.extend({ steps: z.int().min(0), entry: DraftStep });
export type EditTimetable = z.infer<typeof EditTimetable>;

const Reason = z.string().trim().max(500);
/** `steps` as above: what is approved is what the person saw. */
export const ApproveTimetable = TimetableRequest.extend({ steps: z.int().min(0), reason: Reason });
/** Which others hold, as somebody was shown them, and how far the activity log had come when they were looked for. */
const SeenHolding = z.object({ timetableIds: z.array(TimetableId), logAt: z.int().min(0) });
/**
 * `replaces`: another timetable that this one takes the place of from its first day. `seen`: if what else holds in these days
 * is another by now, nothing is published; null where nobody could look.
 */
export const PublishTimetable = TimetableRequest.extend({
  inForce: InForce,
  reason: Reason,
  replaces: TimetableId.nullable(),
  seen: SeenHolding.nullable(),
});
/**
 * Who else is published for the same class in some of these days; for the same teacher, where the sheet says no class. A
 * timetable that says neither is seen by the office alone.
 */
export const AlsoHoldingRequest = TimetableRequest.extend({ inForce: InForce });
export const AlsoHolding = z.object({
  /** The last entry of the activity log when the look began: what came later may be missing here. */
  logAt: z.int().min(0),
  concerns: z.enum(['class', 'teacher', 'nobody']),
  others: z.array(
    TimetableRow.pick({ timetableId: true, name: true, class: true, teacher: true }).extend({
      /** From the first to the last of the days asked for and around them on which it holds. */
      inForce: InForce,
      /** It is about nobody whom the new one is not about as well. */
      isOfNobodyElse: z.boolean(),
    }),
  ),
});
export type AlsoHolding = z.infer<typeof AlsoHolding>;

export const VersionRequest = TimetableRequest.extend({ versionId: PermanentId });
export const VersionOpened = z.object({ version: VersionRow, content: TimetableContent });

/**
 * What the newest reading of the sheet would change of the draft. `reading` counts the readings of the document; in `after`,
 * the draft with all of it taken, stand the lessons, parts and texts that it would add.
 */
export const ReadingProposed = z.object({
  reading: z.int(),
  items: z.array(ProposalItem),
  after: TimetableContent,
});
export type ReadingProposed = z.infer<typeof ReadingProposed>;
/** Taking it leaves these blocks as they are. */
export const TakeProposal = TimetableRequest.extend({
  steps: z.int().min(0),
  reading: z.int(),
  leaveOut: z.array(PermanentId),
});
export const LeaveProposal = TimetableRequest.extend({ reading: z.int() });

/** Pushed when lists should be asked again: a save, and while the search fills itself after signing in. */
export const TimetablesNews = z.object({ known: z.number().min(0).max(1) });
