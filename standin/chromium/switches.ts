/** How the stand-in wants its Chromium: quiet, alone, without network errands of its own. */
const ALWAYS = [
  '--no-sandbox', // containers run as root; the operating system's sandbox is real Electron's to test
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-popup-blocking', // popups must reach setWindowOpenHandler, which decides
  '--disable-site-isolation-trials', // one DevTools session then sees the requests of every frame
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--disable-features=MediaRouter,OptimizationHints,Translate,HttpsUpgrades,PaintHolding',
  '--test-type', // no bar over the window about the switches above
  '--remote-debugging-pipe',
];

export type ChromiumWishes = {
  readonly profileFolder: string;
  /** Open a port as well and print "DevTools listening on …", as Playwright waits for. */
  readonly debuggingPort: boolean;
  readonly headed: boolean;
  readonly language: string;
};

export function chromiumSwitches(wishes: ChromiumWishes): string[] {
  return [
    ...ALWAYS,
    `--user-data-dir=${wishes.profileFolder}`,
    `--lang=${wishes.language}`,
    `--accept-lang=${wishes.language}`,
    ...(wishes.debuggingPort ? ['--remote-debugging-port=0'] : []),
    // An `--app` window has no toolbar; the first BrowserWindow adopts it. About:blank would get one all the same.
    ...(wishes.headed ? ['--app=data:text/html,'] : ['--headless=new', '--no-startup-window']),
  ];
}
