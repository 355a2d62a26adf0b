import { useEffect } from 'react';
import { BlockField } from '../../shared/versions/content.ts';
import { isEditable, openFieldsOf } from './draft/draft-access.ts';
import { useDraft } from './draft/draft-store.ts';
import type { Neighbours } from './neighbours.ts';
import { openTimetableOf, useReview } from './review-store.ts';

const PANES = ['sheet', 'week', 'details'] as const;

/** The keys of the review screen that work from any of its panes. */
export function useReviewKeys({ before, after }: Neighbours, onOpen: (documentId: string) => void): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    // Before the control that has the focus: Enter would press it, with the command key too.
    window.addEventListener('keydown', onCommand, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', onCommand, { capture: true });
    };
  }, []);
  useEffect(() => {
    // Also from a document that could not be opened, else the round would end there.
    const onNeighbourKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || isTakenElsewhere(event)) return;
      const next = event.key === 'ArrowDown' ? after : event.key === 'ArrowUp' ? before : null;
      if (next === null) return;
      event.preventDefault();
      onOpen(next);
    };
    window.addEventListener('keydown', onNeighbourKey);
    return () => window.removeEventListener('keydown', onNeighbourKey);
  }, [before, after, onOpen]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTakenElsewhere(event)) return;
  const review = useReview.getState();
  if (review.opened.state !== 'ready') return;
  const act = actionOf(event, review) ?? draftActionOf(event);
  if (act === null) return;
  event.preventDefault();
  act();
}

function onCommand(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTakenElsewhere(event)) return;
  const act = commandOf(event);
  if (act === null) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function isTakenElsewhere({ defaultPrevented, target }: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], .popover, input, textarea') !== null
  );
}

function actionOf(event: KeyboardEvent, review: ReturnType<typeof useReview.getState>): (() => void) | null {
  switch (event.key) {
    case 'F6':
      return () => focusPane(event.shiftKey ? -1 : 1);
    case 'p':
    case 'P':
      return review.switchView;
    case 'n':
    case 'N':
      return review.showNextToLookAt;
    case '+':
    case '=':
      return review.zoomIn;
    case '-':
      return review.zoomOut;
    case '0':
      return review.fitWidth;
    case 'PageDown':
      return isInSheet(event.target) ? () => review.turnBy(1) : null;
    case 'PageUp':
      return isInSheet(event.target) ? () => review.turnBy(-1) : null;
    default:
      return null;
  }
}

/** With the command key: back and forth, and the next thing that is to be done with the timetable as a whole. */
function commandOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
  const timetable = openTimetableOf(useReview.getState());
  const { undo, redo, openDialog } = useDraft.getState();
  const letter = key.toLowerCase();
  if (timetable === null) return null;
  if (letter === 'enter' && timetable.row.state === 'approved') return () => openDialog('publish');
  if (!isEditable(timetable)) return null;
  if (letter === 'enter') return () => openDialog('approve');
  if (letter === 'z') return () => void (shiftKey ? redo() : undo());
  return letter === 'y' ? () => void redo() : null;
}

/** Keys that do something to a lesson. */
function draftActionOf(event: KeyboardEvent): (() => void) | null {
  const { openLeaf, show } = useReview.getState();
  const timetable = openTimetableOf(useReview.getState());
  const { openDialog, edit, perform, remove } = useDraft.getState();
  if (timetable !== null && event.key.toLowerCase() === 'h') return () => openDialog('history');
  const id = blockAt(event.target);
  if (!isEditable(timetable) || id === null) return null;
  const open = openFieldsOf(timetable, id);
  // Whoever types on a field means its words: "Art" does not accept the lesson, and Delete does not set it aside.
  if (event.key !== 'F2' && isOnField(event.target)) return null;
  switch (event.key) {
    case 'F2':
      return () => {
        show({ kind: 'block', id }, 'list');
        openLeaf('block');
        edit(fieldAt(event.target) ?? firstFieldOf(open));
      };
    case 'a':
    case 'A':
      return open.length === 0 ? null : () => void perform({ kind: 'accept-fields', block: id, fields: open });
    case 'Delete':
      return () => void remove(id, 'key');
    default:
      return null;
  }
}

/** The lesson that the focus is on, also where Tab has led to it and it is not chosen yet; elsewhere the chosen one. */
function blockAt(target: EventTarget | null): string | null {
  const focused = target instanceof Element ? target.closest<HTMLElement>('[data-block]')?.dataset['block'] : undefined;
  const { shown } = useReview.getState();
  return focused ?? (shown?.kind === 'block' ? shown.id : null);
}

/** The field that the focus is on, if it is on one. */
function fieldAt(target: EventTarget | null): BlockField | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
  const field = BlockField.safeParse(name);
  return field.success ? field.data : null;
}

function isOnField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-field]') !== null;
}

/** What is to be typed over first: what is doubtful, else the name. */
function firstFieldOf(open: readonly BlockField[]): BlockField {
  return open[0] ?? 'title';
}

/** Elsewhere these keys scroll, as they do everywhere. */
function isInSheet(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-pane="sheet"]') !== null;
}

/** Goes round the panes; in the week to its one tab stop. */
function focusPane(step: 1 | -1): void {
  const current = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  const index = PANES.findIndex((name) => name === current);
  const next = PANES[(index + step + PANES.length) % PANES.length] ?? 'sheet';
  const pane = document.querySelector<HTMLElement>(`[data-pane="${next}"]`);
  const stop = next === 'sheet' ? null : pane?.querySelector<HTMLElement>('[tabindex="0"]');
  (stop ?? pane)?.focus();
}
