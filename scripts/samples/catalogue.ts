import { writeDocx } from './docx.ts';
import { escapeHtml, htmlPage, htmlTable } from './html.ts';
import type { Page } from './html.ts';
import { photograph } from './photograph.ts';
import { printToPdf, takePicture } from './print-page.ts';
import { scan } from './scan.ts';
import { daysAcross, daysDown } from './table.ts';
import type { Look, Table } from './table.ts';
import { slotAt, truthBlocks } from './week.ts';
import type { Header, Lesson, Truth, Week } from './week.ts';
import { evening, german, middle, ownTimes, primary } from './weeks.ts';
import { writeXlsx } from './xlsx.ts';

/** A sample: its file's name, what a correct reading says, and how it is drawn. */
export type Sample = { readonly file: string; readonly truth: Truth; readonly draw: () => Promise<Buffer> | Buffer };

const dash: Look['time'] = (start, end) => `${start} - ${end}`;
const dots: Look['time'] = (start, end) => `${plain(start)}-${plain(end)}`;

export const samples: readonly Sample[] = [
  {
    file: 'primary-week.pdf',
    truth: truth('born-digital-pdf', 'en', 'days-as-rows', { class: '3 Oak', term: 'Spring 1' }, primary),
    draw: () =>
      printToPdf(
        page(
          'Class 3 Oak',
          'Timetable, Spring 1',
          daysDown(primary, {
            time: dots,
            mergeCommon: true,
            turnCommon: 'stacked',
            commonFill: 'E8E8E8',
            headFill: 'D5E4F7',
          }),
        ),
      ),
  },
  {
    file: 'middle-school-colours.png',
    truth: truth('screenshot', 'en', 'days-as-columns', { class: '8B' }, middle),
    draw: () =>
      takePicture(
        page(
          'Class 8B',
          'Weekly timetable',
          daysAcross(middle, {
            time: dash,
            mergeCommon: true,
            commonFill: 'EEEEEE',
            headFill: 'FFFFFF',
            fillOf: bySubject(PALE),
          }),
        ),
        1180,
        760,
        1.5,
      ),
  },
  {
    file: 'rotated-days.png',
    truth: truth('screenshot', 'en', 'days-as-rows', { class: '3 Oak' }, primary),
    draw: () =>
      takePicture(
        page(
          'Class 3 Oak',
          undefined,
          daysDown(primary, { time: dash, mergeCommon: true, turnCommon: 'up', turnDays: 'up', commonFill: 'FFF2B3' }),
          'td:first-child { width: 46px; height: 88px }',
        ),
        1240,
        620,
        1.5,
      ),
  },
  {
    file: 'dark-cells.png',
    truth: truth('screenshot', 'en', 'days-as-columns', { term: 'Summer' }, evening),
    draw: () =>
      takePicture(
        htmlPage({
          language: 'en',
          title: 'Evening clubs, Summer',
          body: htmlTable(
            daysAcross(evening, {
              time: dash,
              headFill: '202833',
              headInk: 'E8EEF5',
              commonFill: '3A4656',
              fillOf: bySubject(DARK),
            }),
          ),
          paper: '#12161c',
          ink: '#e8eef5',
        }),
        1100,
        520,
        1.5,
      ),
  },
  {
    file: 'own-times.pdf',
    truth: truth('born-digital-pdf', 'en', 'days-as-rows', { class: '5 Ash', teacher: 'Ms Example' }, ownTimes),
    draw: () =>
      printToPdf(page('5 Ash', 'Teacher: Ms Example', daysDown(ownTimes, { time: dots, commonFill: 'DDDDDD' }))),
  },
  {
    file: 'klasse-7c.pdf',
    truth: truth('born-digital-pdf', 'de', 'days-as-columns', { class: '7c' }, german),
    draw: () =>
      printToPdf(
        page(
          'Stundenplan Klasse 7c',
          'Schuljahr 2025/26, 1. Halbjahr',
          daysAcross(german, { time: dash, mergeCommon: true, commonFill: 'F0F0F0', corner: 'Zeit' }),
          '',
          'de',
        ),
      ),
  },
  {
    file: 'daily-lists.pdf',
    truth: truth('born-digital-pdf', 'en', 'lists', { class: '5 Ash' }, { ...ownTimes, days: fullNames(ownTimes) }),
    draw: () =>
      printToPdf(htmlPage({ language: 'en', title: '5 Ash: our week', body: dailyLists(ownTimes), style: LIST_STYLE })),
  },
  {
    file: 'photo-of-sheet.jpg',
    truth: truth('photo', 'en', 'days-as-rows', { class: '3 Oak', term: 'Spring 1' }, primary),
    draw: async () =>
      photograph(
        await takePicture(
          page(
            'Class 3 Oak',
            'Timetable, Spring 1',
            daysDown(primary, { time: dots, mergeCommon: true, commonFill: 'E8E8E8', headFill: 'D5E4F7' }),
            'td { height: 84px }',
          ),
          1160,
          640,
          1.6,
        ),
        [
          [0.06, 0.09],
          [0.95, 0.05],
          [0.97, 0.93],
          [0.03, 0.9],
        ],
        { width: 1800, height: 1060 },
      ),
  },
  {
    file: 'scan-of-sheet.pdf',
    truth: truth('scan', 'en', 'days-as-columns', { class: '8B' }, middle),
    draw: async () =>
      scan(
        await takePicture(
          page('Class 8B', 'Weekly timetable', daysAcross(middle, { time: dash, mergeCommon: true })),
          1120,
          790,
          1.5,
        ),
        0.8,
      ),
  },
  {
    file: 'word-table.docx',
    truth: truth('docx', 'en', 'days-as-rows', { class: '3 Oak' }, primary),
    draw: () =>
      writeDocx(
        'Class 3 Oak',
        daysDown(primary, {
          time: dots,
          mergeCommon: true,
          turnCommon: 'up',
          turnDays: 'up',
          commonFill: 'E2EFD9',
          headFill: 'DEEAF6',
        }),
      ),
  },
  {
    file: 'stundenplan.xlsx',
    truth: truth('xlsx', 'de', 'days-as-columns', { class: '7c' }, german),
    draw: () =>
      writeXlsx(
        '7c',
        'Stundenplan Klasse 7c',
        daysAcross(german, { time: dash, mergeCommon: true, commonFill: 'F0F0F0', headFill: 'DDEBF7' }),
      ),
  },
  {
    file: 'blank-form.pdf',
    truth: { kind: 'born-digital-pdf', language: 'en', layout: 'blank', header: {}, blocks: [] },
    draw: () =>
      printToPdf(
        page('Class: ____________', 'Teacher: ____________________', daysAcross(emptied(middle), { time: () => '' })),
      ),
  },
];

const PALE = ['FFE0E0', 'E0F0FF', 'E4F7DC', 'FFF4CC', 'EBDFFA', 'FFE6CC', 'D9F5F2'];
const DARK = ['5B2333', '1F4E5F', '3B5D38', '6B4E16', '47366B', '7A3B1D'];
const LIST_STYLE =
  'section { break-inside: avoid; display: inline-block; width: 31%; margin: 0 1% 18px; vertical-align: top } h2 { font-size: 17px; margin: 0 0 4px; border-bottom: 1px solid #888 } div { margin: 2px 0 }';

function truth(kind: string, language: string, layout: string, header: Header, week: Week): Truth {
  return { kind, language, layout, header, blocks: truthBlocks(week) };
}

function page(title: string, subtitle: string | undefined, table: Table, style = '', language = 'en'): string {
  const content: Page = { language, title, body: htmlTable(table), style };
  return htmlPage(subtitle ? { ...content, subtitle } : content);
}

/** The same colour for the same subject, in order of their first letters. */
function bySubject(colours: readonly string[]): NonNullable<Look['fillOf']> {
  return ({ title }: Lesson) => {
    const fill = colours[(title.codePointAt(0) ?? 0) % colours.length];
    return fill ? { fill } : {};
  };
}

function dailyLists(week: Week): string {
  const sections = fullNames(week).map((day, dayIndex) => {
    const lines = week.periods.flatMap((period, index) => {
      const slot = slotAt(week, dayIndex, index);
      if (slot === null || slot === '=') return [];
      return [`<div>${dash(slot.start ?? period.start, slot.end ?? period.end)} ${escapeHtml(slot.title)}</div>`];
    });
    return `<section><h2>${day.label}</h2>${lines.join('')}</section>`;
  });
  return sections.join('');
}

function fullNames(week: Week): Week['days'] {
  return week.days.map((day) => primary.days.find(({ code }) => code === day.code) ?? day);
}

/** The same form with nothing filled in. */
function emptied(week: Week): Week {
  const free = week.periods.map(({ start, end }) => ({ start, end }));
  return { days: week.days, periods: free, lessons: week.days.map(() => []) };
}

/** "9.05" for "09:05", as many schools print it. */
function plain(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}
