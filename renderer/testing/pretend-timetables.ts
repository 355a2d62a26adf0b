import { deskError } from '../../shared/desk-error.ts';
import type { DeskError, DeskErrorCode } from '../../shared/desk-error.ts';
import type { Desk } from '../../shared/ipc/desk.ts';
import type { DraftStand, TimetableRow, VersionRow } from '../../shared/ipc/timetable-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PageView } from '../../shared/timetable/layout/page-view.ts';
import { fieldsToLookAt } from '../../shared/versions/content.ts';
import type { TimetableContent } from '../../shared/versions/content.ts';
import { beginDraft, takeStep } from '../../shared/versions/draft-log.ts';
import type { Draft } from '../../shared/versions/draft-log.ts';
import { timetableRow } from './timetable-row.ts';

type Kept = {
  row: TimetableRow;
  draft: Draft;
  steps: number;
  versions: { row: VersionRow; content: TimetableContent }[];
};

type PretendTimetable = {
  readonly row?: Partial<TimetableRow>;
  readonly content: TimetableContent;
};

/**
 * The timetables of a back room in memory, for tests of the desk: drafts are true ones, of states, days and rights only as
 * much is kept as the desk can tell. `stepElsewhere` moves a draft on as another window would.
 */
export function createPretendTimetables(beginning: readonly PretendTimetable[], pages: readonly PageView[] = []) {
  const all = beginning.map(({ row, content }): Kept => {
    return { row: timetableRow(row), draft: beginDraft(content), steps: 0, versions: [] };
  });
  const listeners = new Set<(news: { known: number }) => void>();
  const find = (timetableId: string) => all.find(({ row }) => row.timetableId === timetableId);
  const tell = () => listeners.forEach((listener) => listener({ known: 1 }));
  const answer = async <Value>(
    timetableId: string,
    steps: number | null,
    deed: (kept: Kept) => Value | Result<never, DeskError>,
  ) => {
    await Promise.resolve();
    const kept = find(timetableId);
    if (kept === undefined) return no('notFound');
    if (steps !== null && kept.steps !== steps) return no('badRequest');
    const value = deed(kept);
    tell();
    return isFailure(value) ? value : ok(value);
  };
  const keepVersion = (kept: Kept, state: VersionRow['state'], reason: string, inForce: VersionRow['inForce']) => {
    const number = kept.versions.length + 1;
    const versionId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const row = { ...{ versionId, number, state, madeBy: 'Ms Example', madeAt: 0, inForce }, reason: reason || null };
    kept.versions.unshift({ row, content: kept.draft.content });
    kept.row = { ...kept.row, state, inForce };
    return undefined;
  };
  const page = async (from: number, most: number, matches: (row: TimetableRow) => boolean) => {
    await Promise.resolve();
    const rows = all.map(rowOf).filter(matches);
    return ok({ rows: rows.slice(from, from + most), found: rows.length, known: 1, words: 'all' as const });
  };

  const known = {
    'timetables.changed': (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    'timetables.page': ({ text, state, from, most }) =>
      page(from, most, (row) => says(row, text) && (state === null || row.state === state)),
    'timetables.published': ({ text, from, most }) =>
      page(from, most, (row) => says(row, text) && row.state === 'published'),
    'timetables.ofDocument': async ({ documentId }) => {
      await Promise.resolve();
      const kept = all.find(({ row }) => row.documentId === documentId);
      return kept === undefined ? no('notFound') : ok({ timetableId: kept.row.timetableId });
    },
    'timetables.open': async ({ timetableId }) => {
      await Promise.resolve();
      const kept = find(timetableId);
      if (kept === undefined) return no('notFound');
      const versions = kept.versions.map(({ row }) => row);
      return ok({
        row: rowOf(kept),
        draft: standOf(kept),
        pages: [...pages],
        sheetReading: 1,
        sheetGoneAt: null,
        versions,
      });
    },
    'timetables.openPublished': async ({ timetableId }) => {
      await Promise.resolve();
      const kept = find(timetableId);
      const content = kept?.versions.find(({ row }) => row.state === 'published')?.content;
      return kept === undefined || content === undefined ? no('notFound') : ok({ row: rowOf(kept), content });
    },
    'timetables.edit': ({ timetableId, steps, entry }) =>
      answer(timetableId, steps, (kept) => {
        const next = takeStep(kept.draft, entry);
        if (!next.ok) return no('badRequest');
        kept.draft = next.value;
        kept.steps += 1;
        return standOf(kept);
      }),
    'timetables.approve': ({ timetableId, steps, reason }) =>
      answer(timetableId, steps, (kept) => keepVersion(kept, 'approved', reason, null)),
    'timetables.reopen': ({ timetableId }) =>
      answer(timetableId, null, (kept) => {
        kept.row = { ...kept.row, state: 'read' };
        return undefined;
      }),
    'timetables.publish': ({ timetableId, inForce, reason }) =>
      answer(timetableId, null, (kept) => keepVersion(kept, 'published', reason, inForce)),
    'timetables.version': async ({ timetableId, versionId }) => {
      await Promise.resolve();
      const version = find(timetableId)?.versions.find(({ row }) => row.versionId === versionId);
      return version === undefined ? no('notFound') : ok({ version: version.row, content: version.content });
    },
  } satisfies Partial<Desk>;

  const stepElsewhere = (timetableId: string) => {
    const kept = find(timetableId);
    if (kept !== undefined) kept.steps += 1;
  };
  return { desk: known, stepElsewhere };
}

function rowOf({ row, draft: { content } }: Kept): TimetableRow {
  const needLook = content.blocks.filter((block) => fieldsToLookAt(block).length > 0).length;
  return { ...row, blocks: content.blocks.length, needLook };
}

function standOf({ draft, steps }: Kept): DraftStand {
  const { content, done, undone } = draft;
  return { content, steps, canUndo: done !== null, canRedo: undone !== null, takenReading: null };
}

function says({ name, class: className, teacher }: TimetableRow, text: string): boolean {
  return [name, className, teacher].join(' ').toLocaleLowerCase().includes(text.toLocaleLowerCase());
}

function isFailure(value: unknown): value is Result<never, DeskError> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function no(code: DeskErrorCode): Result<never, DeskError> {
  return failed(deskError(code));
}
