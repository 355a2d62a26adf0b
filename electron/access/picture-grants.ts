/**
 * Which window may fetch the page pictures of which document. A window is granted a document's pictures by opening the
 * document through the contract, where its sender and role were checked; knowing an address is not enough.
 */
export class PictureGrants {
  readonly #documentsByWindow = new Map<number, Set<string>>();

  allow(webContentsId: number, documentId: string): void {
    const documents = this.#documentsByWindow.get(webContentsId) ?? new Set();
    this.#documentsByWindow.set(webContentsId, documents.add(documentId));
  }

  mayFetch(webContentsId: number, documentId: string): boolean {
    return this.#documentsByWindow.get(webContentsId)?.has(documentId) ?? false;
  }

  /** When the office was locked. */
  forgetAll(): void {
    this.#documentsByWindow.clear();
  }

  /** When a window has closed. */
  forgetWindow(webContentsId: number): void {
    this.#documentsByWindow.delete(webContentsId);
  }
}
