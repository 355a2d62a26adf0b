import type { WebPreferences } from 'electron';

type Rule = readonly [keyof WebPreferences, boolean];

/** What Electron assumes, and all that the stand-in can offer: a page is always isolated, sandboxed and without Node. */
const REQUIRED: readonly Rule[] = [
  ['contextIsolation', true],
  ['sandbox', true],
  ['webSecurity', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
  ['webviewTag', false],
];

/** The preferences in full; throws at the first insecure one. */
export function requireSafePreferences(asked: WebPreferences): WebPreferences {
  for (const [name, value] of REQUIRED) {
    if (name in asked && asked[name] !== value) throw new Error(`stand-in: webPreferences.${name} must be ${value}`);
  }
  if (asked.enableBlinkFeatures) throw new Error('stand-in: webPreferences.enableBlinkFeatures must be left out');
  return { ...Object.fromEntries(REQUIRED), ...asked };
}
