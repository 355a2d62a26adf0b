import { create } from 'zustand';

type Unsaved = {
  /** One for each place where something is typed and not saved. */
  readonly places: ReadonlySet<object>;
  readonly add: (place: object) => void;
  readonly remove: (place: object) => void;
};

/** What would be lost if the program ended now. */
export const useUnsaved = create<Unsaved>()((set) => {
  const change = (edit: (places: Set<object>) => void) =>
    set(({ places }) => {
      const changed = new Set(places);
      edit(changed);
      return { places: changed };
    });
  return {
    places: new Set(),
    add: (place) => change((places) => places.add(place)),
    remove: (place) => change((places) => places.delete(place)),
  };
});
