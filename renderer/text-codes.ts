/**
 * A code from the back room with its values: "may-be:3|8" names the sentence `may-be` and fills {{value}} with "3|8",
 * {{a}} with "3" and {{b}} with "8". Times keep their colons: only the first colon separates.
 */
export function splitCode(code: string): { readonly name: string; readonly values: Readonly<Record<string, string>> } {
  const colon = code.indexOf(':');
  if (colon === -1) return { name: code, values: {} };
  const value = code.slice(colon + 1);
  const [a = '', b = ''] = value.split('|');
  return { name: code.slice(0, colon), values: { value, a, b } };
}
