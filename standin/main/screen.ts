import type { Display } from 'electron';
import { asElectron } from '../as-electron.ts';
import { PartEmitter, refuseUnknown } from '../refuse-unknown.ts';

const WHOLE = { x: 0, y: 0, width: 1920, height: 1080 };

const display = asElectron<Display>(
  refuseUnknown(
    {
      id: 1,
      label: 'stand-in',
      bounds: WHOLE,
      workArea: WHOLE,
      size: { width: WHOLE.width, height: WHOLE.height },
      workAreaSize: { width: WHOLE.width, height: WHOLE.height },
      scaleFactor: 1,
      rotation: 0,
      internal: false,
    },
    'display',
  ),
);

/** One ordinary screen. */
export class Screen extends PartEmitter {
  constructor() {
    super('screen');
  }
  getPrimaryDisplay(): Display {
    return display;
  }
  getAllDisplays(): Display[] {
    return [display];
  }
  getDisplayMatching(): Display {
    return display;
  }
  getDisplayNearestPoint(): Display {
    return display;
  }
}

export const screen = new Screen();
