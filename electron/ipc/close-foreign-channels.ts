/**
 * Closes what a package opens to pages beside our contract: electron-store would tell any of them where it keeps its file,
 * and the program's version. To be called when it has been opened.
 */
export function closeForeignChannels(ipc: { removeAllListeners(channel: string): unknown }): void {
  ipc.removeAllListeners('electron-store-get-data');
}
