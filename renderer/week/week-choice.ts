import { createContext, useContext } from 'react';

/** The lesson of the week that is chosen, how another is, and the tint of each subject in this week. */
export type WeekChoice = {
  readonly shownId: string | null;
  readonly onShow: (id: string) => void;
  readonly tints: ReadonlyMap<string, number>;
};

/** Given once around a week, so that no layout of it has to hand it on to every block. */
export const WeekChosen = createContext<WeekChoice>({ shownId: null, onShow: () => undefined, tints: new Map() });

export function useWeekChoice(): WeekChoice {
  return useContext(WeekChosen);
}
