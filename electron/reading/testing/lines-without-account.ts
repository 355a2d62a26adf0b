import { findTimes } from '../../../shared/timetable/times/clock-times.ts';
import { columnRoles } from '../../../shared/timetable/lists/column-roles.ts';
import type { Interpretation } from '../../../shared/timetable/interpret-sheets.ts';
import { headingCells } from '../../../shared/timetable/plans/heading-cells.ts';
import type { DocumentRead } from '../reader-messages.ts';

type FractionBox = readonly [x: number, y: number, width: number, height: number];
type Place = { readonly page: number; readonly box: FractionBox };

/**
 * Lines of a document that end nowhere: in no lesson, not set aside, no question, no heading that gives lessons their day, time or
 * group or names a column of a list, and not among the words of the document's or a part's heading.
 */
export function linesWithoutAccount({ reading, pages }: DocumentRead, meaning: Interpretation): readonly string[] {
  const places: readonly Place[] = [...reading.blocks, ...reading.setAside, ...reading.questions, ...headings(meaning)];
  const said = wordsOf(JSON.stringify([reading.header, reading.parts]));
  return pages.flatMap(({ page, lines }) =>
    lines
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .filter(({ text, box }) => {
        const isPlaced = places.some((place) => place.page === page && holds(place.box, box));
        return (
          !isPlaced &&
          columnRoles(text).length === 0 &&
          ![...wordsOf(text)].every((word) => said.has(word)) &&
          findTimes(text).length === 0
        );
      })
      .map(({ text }) => text),
  );
}

function headings({ grounds }: Interpretation): readonly Place[] {
  const timetables = new Map(grounds.map(({ timetable, sheet }) => [timetable, sheet]));
  return [...timetables].flatMap(([timetable, sheet]) =>
    [...headingCells(timetable), ...timetable.plan.labels].map(({ source: { box } }) => ({
      page: sheet.page,
      box: [box.x / sheet.width, box.y / sheet.height, box.width / sheet.width, box.height / sheet.height] as const,
    })),
  );
}

function holds([x, y, width, height]: FractionBox, [left, top, across, down]: FractionBox): boolean {
  const [middleX, middleY] = [left + across / 2, top + down / 2];
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
