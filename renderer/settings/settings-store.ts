import { create } from 'zustand';
import type { DeskError } from '../../shared/desk-error.ts';
import type { KeepChoice, SchoolSettings } from '../../shared/ipc/care-messages.ts';
import type { KeysState } from '../../shared/ipc/office-messages.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { desk } from '../desk.ts';

type Done = Promise<Result<unknown, DeskError>>;

/** What was done last, to be said once. */
export type SettingsNews = 'saved' | 'handedOver' | 'rotated' | 'folderChosen';

type Settings = {
  /** Null until the back room has answered. */
  readonly school: SchoolSettings | null;
  readonly keys: KeysState | null;
  readonly problem: DeskError | null;
  readonly news: SettingsNews | null;
  readonly begin: (may: { readonly seeKeys: boolean }) => Promise<void>;
  readonly changeSchool: (chosen: SchoolSettings) => Done;
  readonly rotateKeys: (password: string) => Done;
  readonly handToKeyring: (password: string) => Done;
  readonly chooseFolder: (isUsual: boolean) => Done;
  readonly chooseKeep: (keep: KeepChoice) => Done;
  readonly forget: () => void;
};

/** What the school has chosen, for those who may see it. */
export const useSettings = create<Settings>()((set) => {
  let sitting = 0;
  const inSitting = async <Answer>(answer: Promise<Answer>): Promise<Answer | null> => {
    const sittingThen = sitting;
    const given = await answer;
    return sitting === sittingThen ? given : null;
  };
  const readKeys = async () => {
    const keys = await inSitting(desk['keys.state']());
    if (keys?.ok === true) set({ keys: keys.value });
  };
  const afterwards = async (answer: Done, news: SettingsNews | null, then: () => Promise<void>): Done => {
    const given = await inSitting(answer);
    if (given === null) return answer;
    if (given.ok) {
      set({ news });
      await then();
    }
    return given;
  };
  const nothing = () => Promise.resolve();
  return {
    school: null,
    keys: null,
    problem: null,
    news: null,
    begin: async ({ seeKeys }) => {
      set({ news: null });
      const school = await inSitting(desk['settings.school']());
      if (school !== null) set(school.ok ? { school: school.value, problem: null } : { problem: school.error });
      if (seeKeys) await readKeys();
    },
    changeSchool: (chosen) =>
      afterwards(desk['settings.changeSchool'](chosen), 'saved', async () => set({ school: chosen })),
    rotateKeys: (password) => afterwards(desk['keys.rotate']({ password }), 'rotated', nothing),
    handToKeyring: (password) => afterwards(desk['keys.handToKeyring']({ password }), 'handedOver', readKeys),
    chooseFolder: async (isUsual) => {
      const chosen = await inSitting(desk['backup.chooseFolder']({ isUsual }));
      if (chosen === null) return ok(undefined);
      if (chosen.ok && chosen.value.isChosen) set({ news: 'folderChosen' });
      return chosen;
    },
    chooseKeep: (keep) => afterwards(desk['backup.chooseKeep']({ keep }), null, nothing),
    forget: () => {
      sitting += 1;
      set({ school: null, keys: null, problem: null, news: null });
    },
  };
});
