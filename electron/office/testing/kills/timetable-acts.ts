import type { SeenPublished } from '../../../../shared/ipc/published-days.ts';
import type { DraftStep } from '../../../../shared/versions/draft-log.ts';
import type { Lot } from '../../../store/testing/lot.ts';
import type { Act, Scene } from './act.ts';
import { act, drawDocument } from './act.ts';
import type { Known, KnownDocument, KnownTimetable } from './known-office.ts';
import { withDocument } from './known-office.ts';

/** One step of a draft: mostly a change, also undoing and redoing. */
export function editTimetable(lot: Lot, scene: Scene): Act | null {
  const drawn = drawTimetable(lot, scene, ['read']);
  if (drawn === null) return null;
  const { documentId, timetableId, timetable } = drawn;
  const { steps, classes, at } = timetable;
  const edit = (entry: DraftStep, change: Partial<KnownTimetable>): Act =>
    act('timetables.edit', { timetableId, steps, entry }, (known) =>
      withTimetable(known, documentId, { steps: steps + 1, ...change }),
    );
  if (at > 0 && lot.chance(0.25)) return edit({ kind: 'undo' }, { at: at - 1 });
  if (at < classes.length - 1 && lot.chance(0.5)) return edit({ kind: 'redo' }, { at: at + 1 });
  // Never what stands there already: that would be no step.
  const value = `${1 + lot.below(12)}${String.fromCharCode(65 + lot.below(26))} ${steps}`;
  return edit({ kind: 'do', operation: { kind: 'change-header', field: 'class', value } }, withStep(timetable, value));
}

/** A step after which the class is this one; what was undone is gone. */
export function withStep({ steps, classes, at }: KnownTimetable, ofClass: string): Partial<KnownTimetable> {
  return { steps: steps + 1, classes: [...classes.slice(0, at + 1), ofClass], at: at + 1 };
}

export function approve(lot: Lot, scene: Scene): Act | null {
  const drawn = drawTimetable(lot, scene, ['read']);
  if (drawn === null) return null;
  const { documentId, timetableId, timetable } = drawn;
  const versions = [...timetable.versions, 'approved'];
  return act('timetables.approve', { timetableId, steps: timetable.steps, reason: 'looked through' }, (known) =>
    withDocument(withTimetable(known, documentId, { versions }), documentId, { state: 'approved' }),
  );
}

/** From the same day on every time, until further notice: what was published before holds on no day any more. */
export function publish(lot: Lot, scene: Scene): Act | null {
  const drawn = drawTimetable(lot, scene, ['approved']);
  if (drawn === null) return null;
  const { documentId, timetableId, timetable } = drawn;
  const versions = [...timetable.versions.map(asSuperseded), 'published'];
  return act(
    'timetables.publish',
    { timetableId, inForce, reason: 'term begins', replaces: null, seen: null },
    (known) => withDocument(withTimetable(known, documentId, { versions }), documentId, { state: 'published' }),
  );
}

/** In the place of another that holds: that one holds on no day any more. */
export function publishInPlaceOf(lot: Lot, scene: Scene): Act | null {
  const drawn = drawTimetable(lot, scene, ['approved']);
  const isInForce = ({ timetable }: KnownDocument) => timetable?.versions.includes('published') === true;
  const other = drawTimetable(lot, scene, ['read', 'approved', 'published'], isInForce);
  if (drawn === null || other === null || drawn.documentId === other.documentId) return null;
  const { documentId, timetableId, timetable } = drawn;
  const ask = { timetableId, inForce, reason: 'term begins', replaces: other.timetableId, seen: null };
  return act('timetables.publish', ask, (known) => {
    const versions = [...timetable.versions.map(asSuperseded), 'published'];
    const published = withDocument(withTimetable(known, documentId, { versions }), documentId, { state: 'published' });
    const ended = withTimetable(published, other.documentId, { versions: other.timetable.versions.map(asSuperseded) });
    // One that was opened for editing again stays where the editing is.
    const isOver = known.office.documents[other.documentId]?.state === 'published';
    return isOver ? withDocument(ended, other.documentId, { state: 'superseded' }) : ended;
  });
}

const inForce = { from: '2026-09-01', until: null };

/** What whoever throws a document away is shown of it; null where that cannot be known yet. */
export function seenPublished({ known, timetableIds }: Scene, documentId: string): SeenPublished | null {
  const isPublished = known.office.documents[documentId]?.timetable?.versions.includes('published') === true;
  const timetableId = timetableIds[documentId];
  if (!isPublished) return [];
  return timetableId === undefined ? null : [{ timetableId, inForce }];
}

function asSuperseded(state: string): string {
  return state === 'published' ? 'superseded' : state;
}

export function reopen(lot: Lot, scene: Scene): Act | null {
  const drawn = drawTimetable(lot, scene, ['approved', 'published']);
  if (drawn === null) return null;
  const { documentId, timetableId } = drawn;
  return act('timetables.reopen', { timetableId }, (known) => withDocument(known, documentId, { state: 'read' }));
}

export function drawTimetable(
  lot: Lot,
  scene: Scene,
  states: readonly string[],
  fits: (document: KnownDocument) => boolean = () => true,
) {
  const { documents } = scene.known.office;
  const documentId = drawDocument(lot, scene, states, (id) => {
    const document = documents[id];
    return scene.timetableIds[id] !== undefined && document !== undefined && fits(document);
  });
  const timetable = documentId === null ? undefined : scene.known.office.documents[documentId]?.timetable;
  const timetableId = documentId === null ? undefined : scene.timetableIds[documentId];
  return documentId && timetable && timetableId ? { documentId, timetable, timetableId } : null;
}

export function withTimetable(known: Known, documentId: string, change: Partial<KnownTimetable>): Known {
  const before = known.office.documents[documentId]?.timetable ?? nothingRead;
  return withDocument(known, documentId, { timetable: { ...before, ...change } });
}

const nothingRead: KnownTimetable = { steps: 0, classes: [], at: 0, versions: [], readingTaken: 0 };
