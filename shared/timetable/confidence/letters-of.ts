import type { Inputs } from '../learned/network.ts';
import type { TextLine } from '../sheet.ts';
import { doubtOf } from './doubt.ts';

/** How sure the letters of some lines are: nought for text that a file itself states. */
export function lettersOf(lines: readonly TextLine[]): Inputs {
  const worst = Math.min(1, ...lines.map((line) => line.confidence));
  const rivals = lines.some((line) => line.alternatives.length > 0);
  return {
    doubt: doubtOf(worst),
    rivals: rivals ? 1 : 0,
    unseconded: Math.max(0, ...lines.map((line) => line.looks?.unseconded ?? 0)),
    reread: Math.max(0, ...lines.map((line) => line.looks?.reread ?? 0)),
  };
}
