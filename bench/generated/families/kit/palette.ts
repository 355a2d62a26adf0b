import type { Dice } from '../../dice.ts';
import type { Lesson } from '../../school/invent-week.ts';
import type { School } from '../../school/invent-school.ts';
import type { Rules } from '../../sheet-design.ts';

/** The colours of a sheet, RRGGBB; `fillOf` gives each subject its own where lessons are coloured. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly headFill: string;
  readonly headInk: string;
  readonly commonFill: string;
  readonly rules: Rules;
  readonly fillOf: (lesson: Lesson) => { readonly fill?: string; readonly ink?: string };
};

const PALE = ['FFE0E0', 'E0F0FF', 'E4F7DC', 'FFF4CC', 'EBDFFA', 'FFE6CC', 'D9F5F2', 'F9D9EC', 'E8E8D0', 'D6E4F0'];
const VIVID = ['F4B183', '9DC3E6', 'A9D18E', 'FFD966', 'C9A6E4', 'FF9999', '8FD6D0', 'F5B0D5', 'CFCF8A', 'B4C7E7'];
const DARK = ['5B2333', '1F4E5F', '3B5D38', '6B4E16', '47366B', '7A3B1D', '234E8C', '6B2C5E', '2F5D50', '4A4A4A'];
const HEADS = ['D9D9D9', 'D5E4F7', 'FFE699', 'C6E0B4', 'F2F2F2', 'FFFFFF', 'FFFFFF'];
const DARK_HEADS = ['1F3864', '2E75B6', '375623', '404040', '7030A0', 'C00000'];

export type PaletteWishes = {
  readonly lessons?: 'plain' | 'pale' | 'vivid' | 'dark';
  readonly theme?: 'light' | 'dark';
};

export function choosePalette(dice: Dice, school: School, wishes: PaletteWishes = {}): Palette {
  if (wishes.theme === 'dark') return darkTheme(dice, school);
  const lessons = wishes.lessons ?? dice.pick(['plain', 'plain', 'plain', 'pale', 'vivid'] as const);
  const isDarkHead = dice.chance(0.25);
  return {
    paper: 'FFFFFF',
    ink: dice.pick(['000000', '111111', '222222']),
    headFill: dice.pick(isDarkHead ? DARK_HEADS : HEADS),
    headInk: isDarkHead ? 'FFFFFF' : '111111',
    commonFill: dice.pick(['E0E0E0', 'EEEEEE', 'FFF2CC', 'FFFFFF', 'D0D0D0', 'E2EFDA']),
    rules: {
      which: 'all',
      ink: dice.pick(['000000', '222222', '444444', '808080', 'A0A0A0']),
      width: dice.pick([1, 1, 1.5, 2]),
    },
    fillOf: colourBySubject(school, dice, lessons),
  };
}

function darkTheme(dice: Dice, school: School): Palette {
  return {
    paper: dice.pick(['121212', '1B1F27', '000000', '20242C']),
    ink: 'EDEDED',
    headFill: dice.pick(['2B2F38', '000000', '33415C']),
    headInk: 'FFFFFF',
    commonFill: dice.pick(['3A3F4A', '444444']),
    rules: { which: 'all', ink: dice.pick(['666666', '888888', 'AAAAAA']), width: 1 },
    fillOf: colourBySubject(school, dice, dice.pick(['plain', 'dark', 'dark'])),
  };
}

/** Every subject has one colour on the whole sheet. */
function colourBySubject(school: School, dice: Dice, kind: 'plain' | 'pale' | 'vivid' | 'dark'): Palette['fillOf'] {
  if (kind === 'plain') return () => ({});
  const colours = dice.shuffle({ pale: PALE, vivid: VIVID, dark: DARK }[kind]);
  const ink = kind === 'dark' ? 'FFFFFF' : '111111';
  return ({ subject }) => {
    const at = subject ? school.subjects.indexOf(subject) : -1;
    const fill = at < 0 ? undefined : colours[at % colours.length];
    return fill ? { fill, ink } : {};
  };
}
