import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const OURS = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
const ELECTRON_NAMES = new Set(['electron', 'electron/main', 'electron/common']);

/** From here on `electron` means the stand-in, for `import` and `require` alike, in the program and in its packages. */
export function answerForElectron(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (ELECTRON_NAMES.has(specifier)) return { url: OURS, format: 'module-typescript', shortCircuit: true };
      // Electron's file system without asar support is plain `fs` where there is no asar.
      if (specifier === 'original-fs') return { url: 'node:fs', format: 'builtin', shortCircuit: true };
      return next(specifier, context);
    },
  });
}
