/** "09:30" as people write it: "9:30". */
export function clockText(clockTime: string): string {
  return clockTime.replace(/^0/, '');
}

export function clockTextOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "9:30 – 10:15", or the start alone; empty without one. */
export function clockRange(start: string | null, end: string | null, dash = ' – '): string {
  if (start === null) return '';
  return end === null ? clockText(start) : `${clockText(start)}${dash}${clockText(end)}`;
}
