/** A number format of a workbook, taken apart as far as a timetable needs. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'text' }
  /** A number that shows nothing at all (`;;;`), or digits with signs among them (`00":"00` shows 830 as 08:30). */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | {
      readonly kind: 'decimal';
      readonly decimals: number;
      readonly percent: boolean;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'moment';
      readonly date: boolean;
      readonly time: boolean;
      readonly weekday: boolean;
      readonly elapsed: boolean;
      readonly locale: string;
    };

/** Formats that every workbook knows by number (ECMA-376 18.8.30); the others are written out in its styles. */
const BUILT_IN = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'd/m/yy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [49, '@'],
]);

/** Windows language numbers, as in `[$-407]dddd`, of which weekdays get their names. */
const LOCALES = new Map([
  [0x03, 'ca'],
  [0x05, 'cs'],
  [0x06, 'da'],
  [0x07, 'de'],
  [0x09, 'en'],
  [0x0a, 'es'],
  [0x0b, 'fi'],
  [0x0c, 'fr'],
  [0x0e, 'hu'],
  [0x10, 'it'],
  [0x13, 'nl'],
  [0x14, 'nb'],
  [0x15, 'pl'],
  [0x16, 'pt'],
  [0x1b, 'sk'],
  [0x1d, 'sv'],
  [0x1f, 'tr'],
]);

export function parseNumberFormat(id: number, written: string | undefined): NumberFormat {
  const code = written ?? BUILT_IN.get(id) ?? 'General';
  // Sections after the first are for negative numbers, zero and text.
  const section = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? code;
  if (section === '' && code.startsWith(';')) return { kind: 'hidden' };
  const elapsed = /\[(h+|m+|s+)\]/i.test(section);
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (bare.trim() === '@') return { kind: 'text' };
  if (elapsed || /[hs]|[dy]|m/i.test(bare.replace(/general|e[+-]/gi, ''))) return parseMoment(bare, section, elapsed);
  if (!/[0#?]/.test(bare)) return { kind: 'plain' };
  return parsePattern(section) ?? parseDecimal(section, bare);
}

/** Digits with text between them; their places are filled from the right. */
function parsePattern(section: string): NumberFormat | null {
  const pattern = section
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, single?: string) =>
      [...(quoted ?? single ?? '')].map((sign) => (/[0#?]/.test(sign) ? '' : sign)).join(''),
    );
  return /^[0#]+[:h]0+$/.test(pattern) ? { kind: 'pattern', pattern } : null;
}

function fillPattern(value: number, pattern: string): string {
  const digits = [...String(Math.round(Math.abs(value)))];
  let text = '';
  for (const sign of [...pattern].toReversed()) {
    const digit = sign === '0' || sign === '#' ? digits.pop() : sign;
    text = (digit ?? (sign === '0' ? '0' : '')) + text;
  }
  return digits.join('') + text;
}

/** The text of a number in a cell. Times come out as HH:MM, days as YYYY-MM-DD, whatever order the format has. */
export function formatNumber(value: number, format: NumberFormat, startsIn1904: boolean): string {
  switch (format.kind) {
    case 'plain':
    case 'text':
      return plainNumber(value);
    case 'hidden':
      return '';
    case 'pattern':
      return fillPattern(value, format.pattern);
    case 'decimal': {
      const digits = (format.percent ? value * 100 : value).toFixed(format.decimals);
      return `${format.before}${digits}${format.percent ? '%' : ''}${format.after}`;
    }
    case 'moment':
      return formatMoment(value, format, startsIn1904);
  }
}

function parseMoment(bare: string, section: string, elapsed: boolean): NumberFormat {
  const time = elapsed || /[hs]/i.test(bare);
  const weekday = /d{3,4}/i.test(bare);
  const withoutWeekday = bare.replace(/d{3,}/gi, '').replace(/am\/pm|a\/p/gi, '');
  const date = /[dy]/i.test(withoutWeekday) || (!time && /m/i.test(withoutWeekday));
  const language = /\[\$[^\]-]*-([0-9a-f]+)\]/i.exec(section)?.[1];
  const locale = LOCALES.get(Number.parseInt(language ?? '9', 16) & 0x3ff) ?? 'en';
  return { kind: 'moment', date, time, weekday, elapsed, locale };
}

function parseDecimal(section: string, bare: string): NumberFormat {
  const decimals = /\.([0#?]+)/.exec(bare)?.[1]?.replace(/[^0]/g, '').length ?? 0;
  const optional = /\.[0#?]*[#?]/.test(bare);
  if (optional && decimals === 0) return { kind: 'plain' };
  const literal = (text: string) => text.replace(/\[[^\]]*\]|_.|\*./g, '').replace(/["\\]/g, '');
  const [before = '', after = ''] = section.replace('%', '').split(/[#0?][#0?.,]*/);
  return { kind: 'decimal', decimals, percent: bare.includes('%'), before: literal(before), after: literal(after) };
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(11)));
}

const MINUTES_A_DAY = 24 * 60;
const DAY_IN_MILLISECONDS = 86_400_000;

function formatMoment(value: number, format: NumberFormat & { kind: 'moment' }, startsIn1904: boolean): string {
  if (!Number.isFinite(value) || Math.abs(value) > 3_000_000) return plainNumber(value);
  const minutes = Math.round(value * MINUTES_A_DAY);
  if (format.elapsed) return clock(minutes);
  // Day 60 is 29 February 1900, which never was: Excel kept a mistake of Lotus 1-2-3, so days are counted from 1899-12-30.
  const start = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const day = new Date(start + days * DAY_IN_MILLISECONDS);
  const parts: string[] = [];
  if (format.weekday) parts.push(weekdayName(day, format.locale));
  if (format.date) parts.push(day.toISOString().slice(0, 10));
  if (format.time) parts.push(clock(minutes - days * MINUTES_A_DAY));
  return parts.join(' ');
}

function weekdayName(day: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

function clock(minutes: number): string {
  const sign = minutes < 0 ? '-' : '';
  const total = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${sign}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
