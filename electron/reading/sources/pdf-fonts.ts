/** "ForceBold" among a font descriptor's flags (ISO 32000-1, table 123). */
const FORCE_BOLD = 1 << 18;

/** "head", as four bytes. */
const HEAD_TABLE = 0x68656164;

const BOLD_NAME = /bold|black|heavy|demi|(?:^|\+)(?:cm|sf)\w?bx/i;
const SYMBOL_NAME = /symbol|wingding|webding|dingbat/i;

/**
 * Whether a font is bold. Its name is the best witness; the weight comes from the stem width, which many producers leave
 * at a fixed or absurd value, so only a clearly heavy and possible one counts.
 */
export function isBoldFont(name: string, weight: number, flags: number): boolean {
  return BOLD_NAME.test(name) || (flags & FORCE_BOLD) !== 0 || (weight >= 700 && weight <= 1000);
}

/**
 * What an embedded TrueType or OpenType file says of itself: bit 0 of head.macStyle (OpenType spec, "head"). Printers that
 * rename every font to "F1", "F2" still embed the file with its style.
 */
export function isBoldFontFile(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < 12) return false;
  const tables = view.getUint16(4);
  for (let i = 0; i < tables && 12 + i * 16 + 16 <= file.byteLength; i++) {
    const at = 12 + i * 16;
    if (view.getUint32(at) !== HEAD_TABLE) continue;
    const macStyle = view.getUint32(at + 8) + 44;
    return macStyle + 2 <= file.byteLength && (view.getUint16(macStyle) & 1) === 1;
  }
  return false;
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
