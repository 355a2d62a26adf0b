/**
 * What a reader needs to know of its surroundings: where programs, the home folder and the folder for passing files are,
 * which language is spoken, and what Windows cannot load a library without.
 */
const NEEDED = new Set([
  ...['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TMP', 'TEMP', 'LANG', 'LANGUAGE', 'TZ'],
  ...['SYSTEMROOT', 'WINDIR', 'SYSTEMDRIVE', 'APPDATA', 'LOCALAPPDATA', 'COMSPEC', 'PATHEXT'],
  ...['NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'],
]);

/**
 * For the C library on Linux: large pieces of memory go back to the system as soon as they are free, and threads share two
 * heaps. A picture took 160 MB less at its peak with pieces of 4 MB, 50 to 70 MB less again with 1 MB, and 40 to 60 MB less
 * with 128 KB, in the same processor time. (128 KB is what the library begins with; said here, it stays there.)
 */
export const GIVES_MEMORY_BACK = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_ARENA_MAX: '2' };

/**
 * The environment for a reader, from its parent's. A process that opens strangers' files must not find passwords and
 * keys there, and nothing in it (NODE_OPTIONS, LD_PRELOAD) may decide what the reader runs. Windows writes names in any
 * case.
 */
export function readerEnvironment(parent: Readonly<Record<string, string | undefined>>): Record<string, string> {
  // Where coverage is collected, the options say how; the program in an office never has the first of these.
  const counting = parent['NODE_V8_COVERAGE'] === undefined ? [] : ['NODE_V8_COVERAGE', 'NODE_OPTIONS'];
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(parent)) {
    const upper = name.toUpperCase();
    if (value !== undefined && (NEEDED.has(upper) || counting.includes(upper) || upper.startsWith('LC_')))
      kept[name] = value;
  }
  return { ...GIVES_MEMORY_BACK, ...kept };
}
