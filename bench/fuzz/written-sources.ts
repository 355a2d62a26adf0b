import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'bmp-ts';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { writeTestOds, writeTestOdt } from '../../electron/reading/sources/write-test-odf.ts';

const HEIC = join(import.meta.dirname, '../../electron/reading/sources/testing/two-colours.heic');

const WEEK = [
  ['', 'Monday', 'Tuesday', 'Wednesday'],
  ['9:00-10:00', 'Maths', 'Art', 'Music'],
  ['10:00-11:00', 'English', 'Maths', 'Sport'],
];

/** Small files of the types that no sample is of, written here: the same little week in each of them. */
export async function writeSources(picture: string): Promise<(readonly [string, readonly Uint8Array[]])[]> {
  return [
    ['odt', [writeTestOdt(odfTable('', 'text:p'))]],
    ['ods', [writeTestOds(odfTable('Week', 'text:p'))]],
    ['html', [strToU8(htmlWeek())]],
    ['csv', [strToU8(WEEK.map((row) => row.join(';')).join('\r\n'))]],
    ['ics', [strToU8(calendarWeek())]],
    ['xml', [strToU8(ascWeek())]],
    [
      'txt',
      [strToU8('1,"5A","NOV","MAT","12",1,1,,\r\n1,"5A","NOV","MAT","12",2,3,,\r\n2,"5A","KOV","ENG","14",1,2,,\r\n')],
    ],
    ['bmp', [await writeBmp(picture)]],
    ['heic', [new Uint8Array(readFileSync(HEIC))]],
  ];
}

function odfTable(name: string, paragraph: string): string {
  const rows = WEEK.map((row) => {
    const cells = row.map((text) => `<table:table-cell><${paragraph}>${text}</${paragraph}></table:table-cell>`);
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return `<table:table table:name="${name}">${rows.join('')}</table:table>`;
}

function htmlWeek(): string {
  const rows = WEEK.map(
    (row) => `<tr>${row.map((text) => `<td colspan="1" bgcolor="#ffeecc">${text}</td>`).join('')}</tr>`,
  );
  return `<!doctype html><html><head><title>Week</title></head><body><table border="1">${rows.join('')}</table></body></html>`;
}

function calendarWeek(): string {
  const event = (summary: string, hour: string) =>
    `BEGIN:VEVENT\r\nUID:${hour}\r\nDTSTART;TZID=Europe/Berlin:20260907T${hour}0000\r\nDURATION:PT45M\r\nRRULE:FREQ=WEEKLY;COUNT=12\r\nSUMMARY:${summary}\r\nLOCATION:R 12\r\nEND:VEVENT\r\n`;
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n${event('Maths', '09')}${event('Art', '10')}END:VCALENDAR\r\n`;
}

function ascWeek(): string {
  return `<?xml version="1.0" encoding="UTF-8"?><timetable ascttversion="2024.1"><periods columns="period,starttime,endtime"><period name="1" short="1" period="1" starttime="8:00" endtime="8:45"/></periods><daysdefs columns="id,days,name,short"><daysdef id="D1" name="Monday" short="Mo" days="10000"/></daysdefs><subjects columns="id,name,short"><subject id="S1" name="Maths" short="M"/></subjects><teachers columns="id,name,short"><teacher id="T1" name="Novak" short="No"/></teachers><classes columns="id,name,short"><class id="C1" name="5A" short="5A"/></classes><classrooms columns="id,name,short"><classroom id="R1" name="12" short="12"/></classrooms><lessons columns="id,subjectid,classids,teacherids"><lesson id="L1" classids="C1" subjectid="S1" periodspercard="1" teacherids="T1" classroomids="R1"/></lessons><cards columns="lessonid,period,days"><card lessonid="L1" classroomids="R1" period="1" weeks="1" days="10000"/></cards></timetable>`;
}

async function writeBmp(picture: string): Promise<Uint8Array> {
  const { data, info } = await sharp(picture).resize(120).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  // The encoder wants alpha, blue, green, red.
  for (let at = 0; at < data.length; at += 4) data.subarray(at, at + 4).reverse();
  return new Uint8Array(encode({ data, width: info.width, height: info.height, bitPP: 24 }).data);
}
