import { useEffect } from 'react';
import { useUnsaved } from './unsaved-store.ts';

/** As long as this is drawn with `true`, something is typed in it that is not saved. */
export function useHoldUnsaved(isUnsaved: boolean): void {
  const add = useUnsaved((state) => state.add);
  const remove = useUnsaved((state) => state.remove);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const place = {};
    add(place);
    return () => remove(place);
  }, [isUnsaved, add, remove]);
}
