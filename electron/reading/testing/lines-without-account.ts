import { columnRoles } from '../../../shared/timetable/lists/column-roles.ts';
import type { Interpretation } from '../../../shared/timetable/interpret-sheets.ts';
import type { ViewCell } from '../../../shared/timetable/grids/grid-view.ts';
import { headingCells } from '../../../shared/timetable/plans/heading-cells.ts';
import { readDayLabel } from '../../../shared/timetable/days/day-names.ts';
import { readDuration } from '../../../shared/timetable/times/durations.ts';
import { findTimes } from '../../../shared/timetable/times/clock-times.ts';
import { periodLabel } from '../../../shared/timetable/times/period-words.ts';
import type { Sheet } from '../../../shared/timetable/sheet.ts';
import type { DocumentRead } from '../reader-messages.ts';

type FractionBox = readonly [x: number, y: number, width: number, height: number];
type Place = { readonly page: number; readonly box: FractionBox };

/**
 * Lines of a document that end nowhere: in no lesson or its row, not set aside, no question, no heading that gives lessons their
 * day, time or group or names a column of a list, and not among the words of the document's or a part's heading.
 */
export function linesWithoutAccount({ reading, pages }: DocumentRead, meaning: Interpretation): readonly string[] {
  const places: readonly Place[] = [...reading.blocks, ...reading.setAside, ...reading.questions, ...headings(meaning)];
  const inRows = factsInRows(meaning);
  const said = wordsOf(JSON.stringify([reading.header, reading.parts]));
  return pages.flatMap(({ page, lines }) =>
    lines
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .filter(({ text, box }) => {
        const isIn = (place: Place) => place.page === page && holds(place.box, box);
        const isFact = inRows.some((fact) => isIn(fact) && (saysWhen(text) || isWithin(text, fact.words)));
        return !places.some(isIn) && !isFact && columnRoles(text).length === 0 && !isWithin(text, said);
      })
      .map(({ text }) => text),
  );
}

/** What stands beside a lesson in its row counts where the lesson says its words. */
function factsInRows({ grounds }: Interpretation): readonly (Place & { readonly words: ReadonlySet<string> })[] {
  return grounds.flatMap(({ draft, sheet, block }) => {
    const { notes, teacher, room, class: ofClass, weeks, period } = block;
    const words = wordsOf([notes, teacher, room, ofClass, weeks, period].join(' '));
    return draft.beside.map((cell) => ({ ...placeOf(cell, sheet), words }));
  });
}

/** A day, a time, a length or a period and nothing else: the lesson says it in another way of writing. */
function saysWhen(text: string): boolean {
  const untimed = findTimes(text).reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  const isTime = !/[\p{L}\p{N}]/u.test(untimed);
  return isTime || readDayLabel(text).length > 0 || readDuration(text) !== null || periodLabel(text) !== null;
}

function headings({ grounds }: Interpretation): readonly Place[] {
  const timetables = new Map(grounds.map(({ timetable, sheet }) => [timetable, sheet]));
  return [...timetables].flatMap(([timetable, sheet]) =>
    [...headingCells(timetable), ...timetable.plan.labels].map((cell) => placeOf(cell, sheet)),
  );
}

function placeOf({ source: { box } }: ViewCell, { page, width, height }: Sheet): Place {
  return { page, box: [box.x / width, box.y / height, box.width / width, box.height / height] };
}

function holds([x, y, width, height]: FractionBox, [left, top, across, down]: FractionBox): boolean {
  const [middleX, middleY] = [left + across / 2, top + down / 2];
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
}

function isWithin(text: string, words: ReadonlySet<string>): boolean {
  return [...wordsOf(text)].every((word) => words.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
