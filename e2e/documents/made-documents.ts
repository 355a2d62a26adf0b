import { file, sample } from './files.ts';
import type { HandedFile } from './files.ts';
import { weekPdf } from './week-sheet.ts';
import { writePdf } from './write-pdf.ts';
import type { PdfObject } from './write-pdf.ts';

/** Documents that the samples do not have, made for the tests. All of them are invented. */

const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** A week in which something of every kind wants a look: a row without a time, a cell at odds with its row, a note. */
export function doubtfulWeek(name = 'doubtful-week.pdf'): HandedFile {
  const rows = [
    DAYS,
    ['9.00 - 10.00', 'Maths', 'English', 'Maths', 'Music', 'Maths'],
    ['10.00 - 11.00', 'Spelling', 'Maths\n10.15 - 11.00', 'Library', 'English', 'Art'],
    ['', 'Swimming', 'Drama', 'Chess', 'Choir', 'Dance'],
    ['13.00 - 14.00', 'Science', 'History', 'Science', 'PE', 'RE'],
    ['14.00 - 15.00', 'Story', 'Computing', 'Geography', 'PE', 'Assembly'],
    ['15.00 - 16.00', 'Recorder', 'Story', 'Maths', 'English', 'Story'],
    ['16.00 - 17.00', 'Art', 'Maths', 'English', 'Science', 'Music'],
  ];
  return file(name, weekPdf([{ title: 'Class 4 Elm', rows, note: 'Bring your reading folder every day.' }]));
}

/** Two classes, a page each. */
export function twoPages(name = 'two-classes.pdf'): HandedFile {
  const rows = (subject: string) => [
    DAYS,
    ['9.00 - 10.00', subject, 'English', 'Maths', 'Music', 'Maths'],
    ['10.00 - 11.00', 'Spelling', 'Maths', 'Library', 'English', 'Art'],
    ['11.15 - 12.15', 'Science', 'History', 'Science', 'PE', 'RE'],
  ];
  return file(
    name,
    weekPdf([
      { title: 'Class 1 Oak', rows: rows('Pottery') },
      { title: 'Class 2 Ash', rows: rows('Fencing') },
    ]),
  );
}

/** The sample photograph on so many pages of a PDF: takes some seconds a page to read, wherever that is done. */
export function longScan(pages: number, name = 'long-scan.pdf'): HandedFile {
  const { buffer } = sample('photo-of-sheet.jpg');
  const { width, height } = jpegSize(buffer);
  const picture = 3;
  const drawing = 4;
  const pageObjects = Array.from({ length: pages }, (_, index) => drawing + 1 + index);
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents ${drawing} 0 R
      /Resources << /XObject << /P ${picture} 0 R >> >> >>`;
  const objects: PdfObject[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${pageObjects.map((number) => `${number} 0 R`).join(' ')}] >>`,
    {
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB
        /BitsPerComponent 8 /Filter /DCTDecode`,
      stream: buffer,
    },
    { dictionary: '', stream: Buffer.from('842 0 0 595 0 0 cm /P Do') },
    ...pageObjects.map(() => page),
  ];
  return file(name, writePdf(objects));
}

export function emptyFile(): HandedFile {
  return file('nothing.pdf', '');
}

export function plainText(): HandedFile {
  return file('lunch.txt', 'Dear colleagues,\nlunch is at noon.\n');
}

export function truncatedPdf(): HandedFile {
  const { buffer } = sample('primary-week.pdf');
  return file('half-sent.pdf', buffer.subarray(0, buffer.length / 2));
}

/** Locked with a password that is not the empty one: no key fits these made-up entries. */
export function lockedPdf(): HandedFile {
  const blank = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] >>';
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'c3'.repeat(32)}> /P -4 >>`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', blank, lock];
  return file('locked.pdf', writePdf(objects, '/Encrypt 4 0 R /ID [<00112233> <00112233>]'));
}

/** Width and height stand in the frame header, whose marker is C0 (baseline) or C2 (progressive). */
function jpegSize(jpeg: Buffer): { width: number; height: number } {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg.readUInt8(at + 1);
    if (marker === 0xc0 || marker === 0xc2)
      return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
  }
  throw new Error('the sample photograph has no frame header');
}

/** A week with somebody's name in one of its lessons, and in no other word. */
export function weekNaming(person: string, name: string): HandedFile {
  const rows = [
    DAYS,
    ['9.00 - 10.00', 'Maths', 'English', 'Maths', 'Music', 'Maths'],
    ['10.00 - 11.00', `Choir\n${person}`, 'Maths', 'Library', 'English', 'Art'],
    ['11.15 - 12.15', 'Science', 'History', 'Science', 'PE', 'RE'],
  ];
  return file(name, weekPdf([{ title: 'Class 5 Rowan', rows }]));
}
