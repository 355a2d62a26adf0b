import Papa from 'papaparse';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** Characters and rows of the text that are looked at. */
const SAMPLE_LETTERS = 64_000;
const SAMPLE_ROWS = 200;
/** A text is a table when this share of its lines has cells in the number that most of them have. */
const LEAST_REGULAR = 0.6;

/**
 * The sign that stands between the cells, and the text without Excel's line that names it (`sep=;`); null where no sign cuts the
 * text into rows of a table.
 */
export function delimiterOf(text: string): { readonly delimiter: string; readonly content: string } | null {
  const named = /^\ufeff?"?sep=(.)"?[ \t]*\r?\n/i.exec(text);
  if (named?.[1]) return { delimiter: named[1], content: text.slice(named[0].length) };
  const content = text.replace(/^\ufeff/, '');
  const sample = content.slice(0, SAMPLE_LETTERS);
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, regularity: regularityOf(sample, delimiter) }));
  const best = tried.reduce((a, b) => (b.regularity > a.regularity ? b : a));
  return best.regularity < LEAST_REGULAR ? null : { delimiter: best.delimiter, content };
}

/** The share of rows as wide as the widest usual one; a sign that stands in the text by chance cuts every row differently. */
function regularityOf(sample: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
  const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
  const parted = widths.filter((width) => width > 1);
  if (parted.length < 2) return 0;
  const usual = [...Map.groupBy(parted, (width) => width)].toSorted((a, b) => b[1].length - a[1].length)[0];
  if (!usual) return 0;
  const [columns, rows] = usual;
  // Programs leave out the empty cells at the end of a row or write a title line without any: such rows do not speak against it.
  const narrower = widths.filter((width) => width < columns).length;
  const share = (rows.length + 0.5 * narrower) / widths.length;
  return share * (1 + Math.min(columns, 20) / 1000);
}
