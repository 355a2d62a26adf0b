import { desk } from '../desk.ts';
import { useUnsaved } from './unsaved-store.ts';

/** Tells the back room whenever it is another answer. A window that has just been drawn has nothing typed in it. */
export function tellUnsaved(): () => void {
  void desk['window.unsaved']({ isUnsaved: false });
  return useUnsaved.subscribe((now, before) => {
    const [isUnsaved, wasUnsaved] = [now.places.size > 0, before.places.size > 0];
    if (isUnsaved !== wasUnsaved) void desk['window.unsaved']({ isUnsaved });
  });
}
