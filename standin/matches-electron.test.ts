import type { Shell } from 'electron';
import { expectTypeOf, test } from 'vitest';
import { shell } from './main/shell.ts';
import type { Matches } from './matches-electron.ts';

// What is expected here is checked by the compiler, in `tsc -p standin`; each ts-expect-error fails it once it is no error.
test('the compiler refuses a part that callers of Electron could not use', () => {
  const wrongAnswer = { openPath: async (path: string) => path.length };
  // @ts-expect-error openPath answers with a text in Electron
  expectTypeOf(wrongAnswer).toExtend<Matches<typeof wrongAnswer, Shell>>();
  const wrongArgument = { openPath: async (path: number) => String(path) };
  // @ts-expect-error openPath takes a text in Electron
  expectTypeOf(wrongArgument).toExtend<Matches<typeof wrongArgument, Shell>>();
  const unknownMember = { openDoor: () => true };
  // @ts-expect-error Electron's shell opens no doors
  expectTypeOf(unknownMember).toExtend<Matches<typeof unknownMember, Shell>>();
  expectTypeOf(shell).toExtend<Matches<typeof shell, Shell>>();
});
