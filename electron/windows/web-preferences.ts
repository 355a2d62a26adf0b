import type { WebPreferences } from 'electron';

/**
 * What a window's page may do: as little as a page can. Most of these are Electron's defaults; they stand here so that
 * no one changes one by accident, and web-preferences.test.ts holds them to Electron's security checklist.
 */
export function createWebPreferences(options: {
  readonly preload: string;
  readonly devTools: boolean;
}): WebPreferences {
  return {
    preload: options.preload,
    devTools: options.devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    // The spelling checker would download its dictionaries.
    spellcheck: false,
  };
}
