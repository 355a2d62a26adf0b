import type { TimetableState } from '../../../shared/ipc/timetable-messages.ts';
import { invariant } from '../../../shared/invariant.ts';
import { operationOfStep } from '../../../shared/versions/draft-log.ts';
import type { Draft, DraftStep } from '../../../shared/versions/draft-log.ts';
import type { LocalDate } from '../../../shared/versions/effective-dates.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { openDraft } from '../timetables/draft.ts';
import type { StoredTimetable } from '../timetables/stored-timetable.ts';
import { contentHash } from './content-hash.ts';
import { queueMutation } from './outbox.ts';
import { findLinkFacts } from './server-link.ts';

type Filed = Pick<StoredTimetable, 'timetableId' | 'keyId'>;

/** One step of a draft, as another desk can do it; `draft`: as it stood before, `settles`: the conflict that it is the choice in. */
export function queueStep(
  office: OpenOffice,
  write: WriteHandle,
  { timetableId, keyId }: Filed,
  draft: Draft,
  { entry: step, settles = null }: { readonly entry: DraftStep; readonly settles?: string | null },
): void {
  const operation = operationOfStep(draft, step);
  invariant(operation !== null, 'a step that was taken did something');
  queueMutation(office, write, { name: 'timetable.operate/1', row: timetableId, operation, settles }, keyId);
}

/** It was approved, published, superseded or opened again; of the draft as it stands here. */
export function queueState(
  office: OpenOffice,
  write: WriteHandle,
  { timetableId, keyId }: Filed,
  state: TimetableState,
): void {
  if (findLinkFacts(write) === null) return;
  const opened = openDraft(office, { timetableId });
  // A draft whose log is damaged is told where it is opened.
  if (!opened.ok) return;
  const seen = contentHash(opened.value.draft.content);
  queueMutation(office, write, { name: 'timetable.restate/1', row: timetableId, state, contentHash: seen }, keyId);
}

type End = { readonly versionId: string; readonly state: 'published' | 'superseded'; readonly until: LocalDate | null };

/** A published version holds no longer than that, or not at all any more. */
export function queueEnd(office: OpenOffice, write: WriteHandle, { keyId }: Filed, { versionId, ...end }: End): void {
  queueMutation(office, write, { name: 'version.end/1', row: versionId, ...end }, keyId);
}
