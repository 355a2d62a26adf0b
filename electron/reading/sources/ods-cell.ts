import { odfAlign, odfTextStyle } from './odf-styles.ts';
import type { OdfReader } from './odf-reader.ts';
import { readOdfBlocks } from './odf-text.ts';
import type { Block } from './stated-blocks.ts';
import { hasContent } from './stated-blocks.ts';
import { formatNumber } from './xlsx-numbers.ts';
import type { NumberFormat } from './xlsx-numbers.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childNamed, numberAttribute } from './xml.ts';

/** What a cell shows. A time comes out as HH:MM and a day as YYYY-MM-DD, unless the cell shows it in words. */
export function odsCellBlocks(cell: XmlElement, styleName: string | null, reader: OdfReader): Block[] {
  const { styles } = reader;
  const base = odfTextStyle(styles, 'table-cell', styleName, { ...reader.base, size: 10 });
  const align = odfAlign(styles.property('table-cell', styleName, 'paragraph', 'text-align'));
  const moment = momentText(cell, styleName, reader);
  const shown = readOdfBlocks(cell, { ...reader, base }).map((block) => inCell(block, align));
  const isShownInWords = /\p{L}{3}/u.test(textOf(shown));
  const drawn = shown.filter((block) => block.kind === 'picture');
  if (moment !== null && !(isShownInWords && shown.some(hasContent))) return [asBlock(moment), ...drawn];
  if (shown.some(hasContent)) return shown;
  const value = attribute(cell, 'string-value') ?? attribute(cell, 'value');
  return value === null ? drawn : [asBlock(value), ...drawn];

  function asBlock(text: string): Block {
    return { kind: 'lines', lines: [{ runs: [{ text, style: base }], align }] };
  }
}

/** Paragraphs in cells rarely say where they stand; then the cell does. */
function inCell(block: Block, align: 'left' | 'center' | 'right'): Block {
  if (block.kind !== 'lines') return block;
  return { kind: 'lines', lines: block.lines.map((line) => (line.align === 'left' ? { ...line, align } : line)) };
}

function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
  return lines.flatMap((line) => line.runs.map((run) => run.text)).join(' ');
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The text of a date or a time by its value; null for any other cell, and for a duration of a day or more. */
function momentText(cell: XmlElement, styleName: string | null, { styles }: OdfReader): string | null {
  const data = styles.dataStyle(styles.styleAttribute('table-cell', styleName, 'data-style-name'));
  const has = (...names: string[]) => names.some((name) => childNamed(data, name) !== null);
  const kind = attribute(cell, 'value-type');
  if (kind === 'time') {
    const days = durationInDays(attribute(cell, 'time-value') ?? '');
    return days === null || days >= 1 ? null : formatNumber(days, { ...MOMENT, time: true }, false);
  }
  // A number whose format is that of a time: some programs write the fraction of a day and leave the rest to the style.
  const isTime = data?.localName === 'time-style';
  const fraction = numberAttribute(cell, 'value');
  if (kind === 'float' && isTime && fraction !== null && fraction >= 0 && fraction < 1) {
    return formatNumber(fraction, { ...MOMENT, time: true }, false);
  }
  if (kind !== 'date') return null;
  const value = attribute(cell, 'date-value') ?? '';
  const stamp = Date.parse(/T/.test(value) ? `${value.replace(/Z$/, '')}Z` : `${value}T00:00:00Z`);
  if (Number.isNaN(stamp)) return null;
  const time = data ? has('hours', 'minutes') : /T(?!00:00(:00)?)/.test(value);
  const date = data ? has('day', 'month', 'year') : true;
  const weekday = has('day-of-week');
  const serial = (stamp - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
  const locale = attribute(data, 'language') ?? 'en';
  return formatNumber(serial, { ...MOMENT, time, weekday, date: date || (!time && !weekday), locale }, false);
}

const MOMENT: NumberFormat & { kind: 'moment' } = {
  kind: 'moment',
  date: false,
  time: false,
  weekday: false,
  elapsed: false,
  locale: 'en',
};

/** "PT08H30M00S" as a share of a day. */
function durationInDays(value: string): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(value);
  if (!match) return null;
  const seconds = Number((match[3] ?? '0').replace(',', '.'));
  return (Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + seconds) / 86_400;
}
