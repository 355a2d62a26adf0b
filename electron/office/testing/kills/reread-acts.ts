import { deskError } from '../../../../shared/desk-error.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawDocument } from './act.ts';
import { withDocument } from './known-office.ts';
import { readWeek } from './read-week.ts';
import { drawTimetable, withStep, withTimetable } from './timetable-acts.ts';

/** More than any sheet has that is read for the first time, so that every reading proposes lessons. */
const LESSONS_OF_REREADS = 30;

export function readAgain(lot: Lot, scene: Scene): Act | null {
  const documentId = drawDocument(lot, scene, ['read', 'approved', 'published']);
  if (documentId === null) return null;
  return act('documents.readAgain', { documentId }, (known) => withDocument(known, documentId, { isAgain: true }));
}

/** Whatever comes of it, the document stays where it is. */
export function settleAgain(lot: Lot, scene: Scene): Act | null {
  const { documents } = scene.known.office;
  const states = ['read', 'approved', 'published', 'superseded'];
  const documentId = drawDocument(lot, scene, states, (id) => documents[id]?.isAgain === true);
  if (documentId === null) return null;
  const readings = documents[documentId]?.readings ?? 0;
  if (lot.chance(0.25)) {
    const outcome = { state: 'failed', problem: deskError('readerDied') } as const;
    return act('documents.settle', { documentId, outcome }, (known) =>
      withDocument(known, documentId, { isAgain: false }),
    );
  }
  const outcome = { state: 'read', ...readWeek(lot, LESSONS_OF_REREADS + readings) } as const;
  return act('documents.settle', { documentId, outcome }, (known) =>
    withDocument(known, documentId, { isAgain: false, readings: readings + 1 }),
  );
}

/** One step of the draft, which leaves the class as it is. */
export function takeReading(lot: Lot, scene: Scene): Act | null {
  const drawn = drawProposal(lot, scene, ['read']);
  if (drawn === null) return null;
  const { documentId, timetableId, timetable, readings } = drawn;
  const { steps, classes, at } = timetable;
  const ask = { timetableId, steps, reading: readings, leaveOut: [] };
  return act('timetables.takeReading', ask, (known) =>
    withTimetable(known, documentId, { ...withStep(timetable, classes[at] ?? ''), readingTaken: readings }),
  );
}

export function leaveReading(lot: Lot, scene: Scene): Act | null {
  const drawn = drawProposal(lot, scene, ['read', 'approved', 'published', 'superseded']);
  if (drawn === null) return null;
  const { documentId, timetableId, readings } = drawn;
  return act('timetables.leaveReading', { timetableId, reading: readings }, (known) =>
    withTimetable(known, documentId, { readingTaken: readings }),
  );
}

function drawProposal(lot: Lot, scene: Scene, states: readonly string[]) {
  const drawn = drawTimetable(
    lot,
    scene,
    states,
    ({ readings, timetable }) => readings > (timetable?.readingTaken ?? 0),
  );
  return drawn && { ...drawn, readings: scene.known.office.documents[drawn.documentId]?.readings ?? 0 };
}
