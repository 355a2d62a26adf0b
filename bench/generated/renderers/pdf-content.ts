/** The few signs of WinAnsi beyond Latin-1 that sheets use. */
const WIN_ANSI: Readonly<Record<string, number>> = { '–': 0x96, '—': 0x97, '’': 0x92, '•': 0x95, '…': 0x85, '€': 0x80 };

export function isWinAnsi(text: string): boolean {
  return [...text].every((letter) => (letter.codePointAt(0) ?? 0) <= 0xff || letter in WIN_ANSI);
}

/** What stands between the brackets of a PDF string. */
export function pdfText(text: string): string {
  return [...text]
    .map((letter) => {
      const code = WIN_ANSI[letter] ?? letter.codePointAt(0) ?? 0x3f;
      return code < 0x7f && !'()\\'.includes(letter) ? letter : `\\${code.toString(8).padStart(3, '0')}`;
    })
    .join('');
}

/** RRGGBB as three shares. */
export function colour(ink: string): string {
  return [0, 2, 4].map((at) => number(Number.parseInt(ink.slice(at, at + 2), 16) / 255)).join(' ');
}

export function number(value: number): string {
  return value.toFixed(3).replace(/\.?0+$/, '');
}
