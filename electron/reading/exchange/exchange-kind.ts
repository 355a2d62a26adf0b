import { decodeText } from '../sources/text-encoding.ts';
import type { ExchangeKind } from './exchange-content.ts';
import { isUntisText } from './untis-lessons.ts';

/** The kind shows in the first lines. */
const HEAD_BYTES = 8192;

/** Whether a file is the export of a timetable or calendar program, told by its content; null for anything else. */
export function exchangeKindOf(bytes: Uint8Array): ExchangeKind | null {
  const head = decodeText(wholeCharacters(bytes.subarray(0, HEAD_BYTES))).replace(/^\ufeff/, '');
  if (/^\s*BEGIN:VCALENDAR\s/i.test(head)) return 'icalendar';
  if (/^\s*(?:<\?xml[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^]*?(?:\]\s*)?>|\s)*<timetable[\s>]/i.test(head)) return 'asc-xml';
  return isUntisText(head, bytes.byteLength > HEAD_BYTES) ? 'untis-gpu' : null;
}

/** A cut through the middle of a letter would make valid UTF-8 look like something else. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  if (head.byteLength < HEAD_BYTES) return head;
  let end = head.byteLength;
  while (end > head.byteLength - 4 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return head.subarray(0, (head[end - 1] ?? 0) >= 0xc0 ? end - 1 : end);
}
