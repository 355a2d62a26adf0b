/**
 * Text of a stranger's file, or a file's name, must not steer the terminal it is printed on: escape sequences, other
 * control characters and changes of writing direction go. Line breaks stay.
 */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => (character === '\n' ? '\n' : ''));
}
