/** Texts of a page come back hundreds of times while it is interpreted one way and another; a document has fewer different ones. */
const MOST = 5_000;
const LONGEST = 200;

/**
 * The same function, but it remembers what it answered to short texts. Only for functions of nothing but the text, whose
 * answers nobody changes.
 */
export function rememberAnswers<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const found = answer(text);
    if (known.size >= MOST) known.clear();
    if (text.length <= LONGEST) known.set(text, { answer: found });
    return found;
  };
}
