/** Encodings that timetable programs write; what a file names beyond these is not believed. */
const DECLARED = /^(?:utf-8|windows-125\d|iso-8859-\d{1,2})$/;

/**
 * The text of a file whose encoding nobody states for sure: by its byte order mark, else UTF-8 where the bytes are valid
 * UTF-8, else what an XML declaration names, else the Windows code page that makes better words of it.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  return declared ? new TextDecoder(declared).decode(bytes) : decodeWindows(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const name = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  return name !== undefined && name !== 'utf-8' && DECLARED.test(name) ? name : null;
}

/** Western text is the rule; these letters are what Czech, Slovak, Polish and Hungarian text looks like when read as western. */
const LOOKS_CZECH = /[øìèòù][\p{L}]|\p{L}[øìèòù]/u;
const WITH_CZECH = /[øýžš]/iu;
const LOOKS_POLISH = /\p{L}[¹³¿]|[¹³]\p{L}/u;
const LOOKS_HUNGARIAN = /õ(?!e)|û/u;
const FRENCH_OR_PORTUGUESE = /[çàèêâãœ]/iu;

function decodeWindows(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const isCzech = LOOKS_CZECH.test(western) && WITH_CZECH.test(western) && !/[åæ]/iu.test(western);
  const isHungarian = LOOKS_HUNGARIAN.test(western) && !FRENCH_OR_PORTUGUESE.test(western);
  const isEastern = isCzech || isHungarian || LOOKS_POLISH.test(western);
  return isEastern ? new TextDecoder('windows-1250').decode(bytes) : western;
}
