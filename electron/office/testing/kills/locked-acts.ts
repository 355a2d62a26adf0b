import { deskError } from '../../../../shared/desk-error.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawDocument } from './act.ts';
import { isToBeRead, withDocument, withReading } from './known-office.ts';
import type { Known, ReadAhead } from './known-office.ts';
import { CLASS_ON_SHEET, readWeek } from './read-week.ts';

/** A document that waits and was not read ahead: what the reader is given. */
export function drawUnread(lot: Lot, scene: Scene): string | null {
  const ahead = new Set(scene.known.office.readAhead.map(({ documentId }) => documentId));
  return drawDocument(lot, scene, ['waiting'], (documentId) => !ahead.has(documentId));
}

export function lock(): Act {
  return act('session.lock', { why: 'asked' }, (known) => ({ ...known, door: 'locked' }));
}

export function readWhileLocked(lot: Lot, scene: Scene): Act | null {
  const documentId = drawUnread(lot, scene);
  if (documentId === null) return null;
  const outcome = lot.chance(0.8)
    ? ({ state: 'read', ...readWeek(lot) } as const)
    : ({ state: 'failed', problem: deskError('noTimetable') } as const);
  return act('documents.settleWhileLocked', { documentId, outcome }, ({ office, ...rest }) => {
    const readAhead = [...office.readAhead, { documentId, state: outcome.state }];
    return { ...rest, office: { ...office, readAhead } };
  });
}

/** Filed one after the other, for a moment only; each is filed whole or waits on. */
export function fileLocked(_lot: Lot, { known }: Scene): Act | null {
  const count = known.office.readAhead.length;
  if (count === 0) return null;
  const filing = act('documents.fileLocked', undefined, (before, answer) =>
    fileSome(before, before.office.readAhead.length - (answer?.left ?? 0)),
  );
  const halfway = (before: Known) => before.office.readAhead.slice(1).map((_one, filed) => fileSome(before, filed + 1));
  return { ...filing, halfway };
}

function fileSome(known: Known, count: number): Known {
  const { readAhead } = known.office;
  const filed = readAhead.slice(0, count).reduce(fileOne, known);
  return { ...filed, office: { ...filed.office, readAhead: readAhead.slice(count) } };
}

/** What does not wait any more is let be. */
function fileOne(known: Known, { documentId, state }: ReadAhead): Known {
  if (!isToBeRead(known.office, documentId)) return known;
  if (state === 'failed') return withDocument(known, documentId, { state });
  return withReading(known, documentId, CLASS_ON_SHEET);
}
