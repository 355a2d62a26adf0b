import type { WebFrameMain } from 'electron';
import { asElectron } from '../as-electron.ts';
import type { Matches } from '../matches-electron.ts';
import { refuseUnknown } from '../refuse-unknown.ts';
import { originOf } from './page-address.ts';

/** The main frame as the program sees it, standing for the address it has at the moment it is asked. */
export function createMainFrame(
  address: () => string,
  frameToken: () => string,
  code: (text: string) => Promise<unknown>,
): WebFrameMain {
  const frame = refuseUnknown(
    {
      get url(): string {
        return address();
      },
      get origin(): string {
        return originOf(address());
      },
      get frameToken(): string {
        return frameToken();
      },
      get top(): WebFrameMain {
        return asElectron<WebFrameMain>(frame);
      },
      parent: null,
      routingId: 1,
      processId: 1,
      executeJavaScript: code,
    },
    'webFrameMain',
  );
  return asElectron<WebFrameMain>(frame satisfies Matches<typeof frame, WebFrameMain>);
}
