import { textWidth } from '../../renderers/helvetica.ts';
import type { Line } from '../../sheet-design.ts';

/** All lines in one print just small enough that none of them wraps; the second half of a list never looks smaller than the first. */
export function oneScale(lines: readonly Line[], width: number, size: number): Line[] {
  const widest = Math.max(
    1,
    ...lines.map(({ text, scale = 1, bold = false }) => WIDE_FONT * textWidth(text, size * scale, bold)),
  );
  const factor = Math.min(1, width / widest);
  return lines.map((line) => ({ ...line, scale: (line.scale ?? 1) * factor }));
}

/** Browsers may take a font that runs a little wider than the one measured with. */
const WIDE_FONT = 1.06;
