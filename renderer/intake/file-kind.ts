export type FileKind = 'picture' | 'pdf' | 'word' | 'table' | 'web' | 'export' | 'other';

const KIND_BY_ENDING: ReadonlyMap<string, FileKind> = new Map([
  ...['png', 'jpg', 'jpeg', 'webp', 'avif', 'heic', 'heif', 'tif', 'tiff', 'bmp', 'gif'].map(
    (ending) => [ending, 'picture'] as const,
  ),
  ['pdf', 'pdf'],
  ...['docx', 'doc', 'odt', 'rtf'].map((ending) => [ending, 'word'] as const),
  ...['xlsx', 'xls', 'ods', 'csv'].map((ending) => [ending, 'table'] as const),
  ...['html', 'htm'].map((ending) => [ending, 'web'] as const),
  ...['xml', 'ics', 'ical'].map((ending) => [ending, 'export'] as const),
]);

/** What the name suggests, for the icon only: reading goes by content. */
export function fileKind(name: string): FileKind {
  return KIND_BY_ENDING.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'other';
}
