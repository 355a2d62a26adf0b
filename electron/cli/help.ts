/** What `--help` says: all there is to know about the command. */
export const HELP = `Reads a timetable document and prints the week it holds.

Usage
  npm run extract -- FILE [--json] [--stages FOLDER]
  npm run extract -- --help

  --json   Print the whole reading as one JSON object instead of a table. With
           npm run --silent nothing else is printed.
  --stages FOLDER
           Also draw into that folder what each stage made of every page that
           has a picture: laid straight, its cells, its words, its lessons.
  --help   Print this and stop.

What can be read
  PDF (text or scanned), pictures (PNG, JPEG, WebP, GIF, TIFF, BMP, HEIC, AVIF),
  Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), web pages, CSV, and
  exports of other programs: aSc Timetables XML, Untis GPU001.TXT and calendars
  (.ics). The content decides, not the file's name. Nothing is sent anywhere:
  everything happens on this computer.

What is printed
  One table for each timetable in the document: days across, times down. A ?
  after a lesson means: compare it with the sheet. Below it stand what was set
  aside, what the program would ask, where the sheet contradicts itself, and
  warnings. The table is made for terminals of 100 columns or more.

  The JSON holds source, header, parts, blocks, setAside, questions,
  contradictions, warnings and engine. Days are MO to SU, times 24-hour HH:MM or
  null, boxes x, y, width, height as fractions of the page
  (of the straightened page, where it was a photograph or a crooked scan).

Exit code
  0   The document was read. Also for a blank timetable form: no lessons, and a
      warning that says so.
  1   The document could not be read or holds no timetable. One sentence on
      standard error says what is wrong and what to do.
  2   The command was used wrongly. One sentence on standard error says how.

Examples
  npm run extract -- resources/samples/primary-week.pdf
  npm run --silent extract -- "Class 3 autumn.docx" --json > class-3.json
`;
