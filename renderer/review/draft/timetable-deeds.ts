import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { AskOf } from '../../../shared/ipc/contract-types.ts';
import { failed } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { desk } from '../../desk.ts';
import type { OpenTimetable } from '../reviewed-document.ts';
import { openTimetableOf, useReview } from '../review-store.ts';

/** What is done with the timetable under review as a whole. Whatever comes of it, it is shown as it then stands. */
type Done = Promise<Result<unknown, DeskError>>;

export function approve(reason: string): Done {
  return withOpen(({ row: { timetableId }, draft: { steps } }) =>
    desk['timetables.approve']({ timetableId, steps, reason }),
  );
}

export function reopen(): Done {
  return withOpen(({ row: { timetableId } }) => desk['timetables.reopen']({ timetableId }));
}

export function publish(ask: Omit<AskOf<'timetables.publish'>, 'timetableId'>): Done {
  return withOpen(({ row: { timetableId } }) => desk['timetables.publish']({ timetableId, ...ask }));
}

export async function readAgain(documentId: string): Done {
  return desk['documents.readAgain']({ documentId });
}

export function takeReading(reading: number, leaveOut: string[]): Done {
  return withOpen(({ row: { timetableId }, draft: { steps } }) =>
    desk['timetables.takeReading']({ timetableId, steps, reading, leaveOut }),
  );
}

export function leaveReading(reading: number): Done {
  return withOpen(({ row: { timetableId } }) => desk['timetables.leaveReading']({ timetableId, reading }));
}

export function dismissRereadFailed(): Done {
  return withOpen(({ row: { timetableId } }) => desk['timetables.dismissFailure']({ timetableId }));
}

async function withOpen(deed: (open: OpenTimetable) => Done): Done {
  const open = openTimetableOf(useReview.getState());
  if (open === null) return failed(deskError('notFound'));
  const answer = await deed(open);
  await useReview.getState().refresh();
  return answer;
}
