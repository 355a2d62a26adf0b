export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * The one spelling of a value, to be hashed: JSON without spaces, the fields of an object in the order of their UTF-16
 * units, numbers and texts as JavaScript writes them. That is RFC 8785, and being JSON, no two values share a spelling.
 * The bytes are its UTF-8. Single halves of a surrogate pair are escaped by JSON.stringify, so the UTF-8 loses nothing.
 * Throws for what JSON has no word for.
 */
export function canonicalJson(value: Plain): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('Only finite numbers have a spelling');
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (value === undefined || typeof value === 'bigint') throw new TypeError('Only what JSON knows has a spelling');
  return JSON.stringify(value);
}

function canonicalObject(value: { readonly [name: string]: Plain }): string {
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Array.isArray does not know lists that may not be changed. */
function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
