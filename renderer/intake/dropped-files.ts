import type { Dropped } from './sort-dropped.ts';

/** A file handed over by drop, paste or the file dialog, with what must be known before it is read. */
export type HandedFile = Dropped & { readonly file: File };

/** The files of a drop or paste. Must be called inside the event: afterwards the browser empties the transfer. */
export function filesOfTransfer(transfer: DataTransfer): readonly HandedFile[] {
  return [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [handed(file, item.webkitGetAsEntry()?.isDirectory ?? false)];
  });
}

export function filesOfDialog(files: FileList): readonly HandedFile[] {
  return [...files].map((file) => handed(file, false));
}

function handed(file: File, isFolder: boolean): HandedFile {
  return { name: file.name, size: file.size, isFolder, file };
}
