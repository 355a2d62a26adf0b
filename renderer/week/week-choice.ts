import { createContext, useContext } from 'react';

/** The block of the week that is chosen, and how another is. */
export type WeekChoice = { readonly shownId: string | null; readonly onShow: (id: string) => void };

/** Given once around a week, so that no layout of it has to hand it on to every block. */
export const WeekChosen = createContext<WeekChoice>({ shownId: null, onShow: () => undefined });

export function useWeekChoice(): WeekChoice {
  return useContext(WeekChosen);
}
