/** Whether text is selected just now: a click that ends a selection must not choose another block under it. */
export function hasTextSelected(): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed;
}
