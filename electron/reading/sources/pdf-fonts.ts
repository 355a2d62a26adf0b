/** "ForceBold" among a font descriptor's flags (ISO 32000-1, table 123). */
const FORCE_BOLD = 1 << 18;

const BOLD_NAME = /bold|black|heavy|demi|(?:^|\+)(?:cm|sf)\w?bx/i;
const SYMBOL_NAME = /symbol|wingding|webding|dingbat/i;

/**
 * Whether a font is bold. Its name is the best witness; the weight comes from the stem width, which many producers leave
 * at a fixed value, so only a clearly heavy one counts.
 */
export function isBoldFont(name: string, weight: number, flags: number): boolean {
  return BOLD_NAME.test(name) || (flags & FORCE_BOLD) !== 0 || weight >= 700;
}

/**
 * The letter as it should be read: ligatures taken apart, letters that a font keeps in the private-use area put back, pictures
 * of a symbol font as a bullet. Empty where the code says nothing.
 */
export function plainLetter(unicode: number, fontName: string): string {
  if (unicode === 0x02) return '-'; // PDFium's mark for a hyphen at the end of a line
  if (unicode === 0xad) return '-';
  if (unicode === 9 || unicode === 10 || unicode === 13) return ' ';
  if (unicode < 32 || unicode === 0xfffd || unicode === 0xffff || (unicode >= 0x7f && unicode < 0xa0)) return '';
  if (unicode >= 0xf020 && unicode <= 0xf0ff) {
    return SYMBOL_NAME.test(fontName) ? '•' : String.fromCodePoint(unicode - 0xf000);
  }
  if (unicode >= 0xe000 && unicode <= 0xf8ff) return '';
  const letter = unicode <= 0xffff ? String.fromCharCode(unicode) : String.fromCodePoint(unicode);
  return unicode >= 0xfb00 && unicode <= 0xfb06 ? letter.normalize('NFKC') : letter;
}
