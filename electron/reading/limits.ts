/**
 * How much of a file the engine is ready to take in. Files come from outside and may be hostile: every limit is checked
 * before the memory is spent, and reaching one ends in a Refusal with its own sentence.
 */

/** Pages of one document. The longest real bundle seen (a whole school, one class a page) had under 60. */
export const MOST_PAGES = 60;

/** Blocks of one document, all its pages together. A whole school of 60 classes has about 2,500. */
export const MOST_BLOCKS = 5_000;

/** Pixels of one picture, from its header, before anything is decoded. */
export const MOST_PIXELS = 80_000_000;

/**
 * Pixels of a HEIC picture: its decoder holds it several times over, 20 bytes a pixel in all. Telephones take 12 or 24 million
 * unless asked for more.
 */
export const MOST_HEIC_PIXELS = 30_000_000;

/** Pixels along one side of a picture, from its header. */
export const LONGEST_SIDE = 30_000;

/** Pixels the engine works on; larger pictures are scaled down to this while they are decoded. */
export const WORKING_PIXELS = 30_000_000;

/** Dots per inch at which a scanned PDF page is handed to the recognisers. */
export const SCAN_DPI = 200;

/** Dots per inch of the page picture on the review screen. */
export const DISPLAY_DPI = 110;

/** Drawn path segments looked at on one PDF page (a map can have millions; a timetable has hundreds). */
export const MOST_SEGMENTS = 200_000;

/** Objects looked at on one PDF page, those inside forms once for every time the form is drawn. */
export const MOST_OBJECTS = 100_000;

/** Memory that PDFium may take; the pixels of an A3 scan at 600 dpi in colour come to 210 MB. */
export const MOST_PDFIUM_BYTES = 512 * 1024 * 1024;

/** Characters taken from one PDF page. */
export const MOST_CHARACTERS = 200_000;

/**
 * Words of one PDF page, or around the tables of any other; finding columns among them takes time with their square. A plan
 * of forty classes of fifty lessons with three words each has as many.
 */
export const MOST_WORDS = 6_000;

/** Words of one cell of a table that the file itself states; a notice of a whole page has about 500. */
export const MOST_WORDS_IN_CELL = 1_000;

/** Letters of one such cell; the same notice has about 4,000. */
export const MOST_LETTERS_IN_CELL = 8_000;

/** Letters of one word, wherever it comes from. German's longest official word had 63, an address of a web page may have 150. */
export const LONGEST_WORD = 200;

/** Letters of one line of text; a longer one goes on as the next line. A paragraph of a letter to parents has under 1,000. */
export const LONGEST_LINE = 2_000;

/** Words of all tables of one page. A whole school in one table has 2,500 lessons of three words or so. */
export const MOST_WORDS_IN_TABLES = 20_000;

/** Depth to which PDF forms inside forms are followed. */
export const DEEPEST_FORM = 12;

/** Entries in a zip container. A Word file with many pictures has a few hundred. */
export const MOST_ZIP_ENTRIES = 5_000;

/** Bytes that all entries of a zip container claim to expand to, pictures included. */
export const MOST_CLAIMED_ZIP_BYTES = 512 * 1024 * 1024;

/** Bytes one entry may really expand to. Only XML parts are ever expanded. */
export const MOST_ENTRY_BYTES = 24 * 1024 * 1024;

/** Bytes all expanded entries of one container may come to. */
export const MOST_EXPANDED_BYTES = 64 * 1024 * 1024;

/** Times an entry may grow when it expands, once it is past SUSPECT_ENTRY_BYTES. XML of big tables reaches 60 or so. */
export const MOST_EXPANSION = 250;
export const SUSPECT_ENTRY_BYTES = 1024 * 1024;

/** Bytes of a timetable or calendar program's export. A whole school in aSc's XML has about 3 MB. */
export const LARGEST_EXCHANGE = 16 * 1024 * 1024;

/** Records of such an export, lessons or not, and lines of a calendar: they are held in memory all at once. */
export const MOST_RECORDS = 50_000;
export const MOST_CALENDAR_LINES = 400_000;

/** Elements inside elements in an XML part. Word nests about 20 deep for a table in a table in a text box. */
export const DEEPEST_XML = 200;

/** Elements in one XML part; the parsed tree takes about 1 KB for each. */
export const MOST_XML_ELEMENTS = 400_000;

/** Tabs of a workbook, hidden ones included. */
export const MOST_TABS = 500;

/** The used range of one spreadsheet tab, in columns and rows; no other table is read further down either. */
export const MOST_SHEET_COLUMNS = 200;
export const MOST_SHEET_ROWS = 2_000;

/** Cells of one table or tab, empty ones included. */
export const MOST_CELLS = 60_000;

/** Pictures inside one Word, Excel or OpenDocument file that are read, each as a page of its own. */
export const MOST_EMBEDDED_PICTURES = 20;

/** Bytes of a file that is nothing but text: a web page, or a table with commas. */
export const MOST_TEXT_BYTES = 24 * 1024 * 1024;

/** Elements inside elements in a web page; pages made by programs that forget to close theirs reach some hundreds. */
export const DEEPEST_HTML = 1_000;

/** Rows and columns that one cell of a web page may span (the HTML standard's own bounds). */
export const MOST_SPANNED_ROWS = 65_534;
export const MOST_SPANNED_COLUMNS = 1_000;
