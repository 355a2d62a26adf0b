import { Refusal } from './refusal.ts';
import { hasOleStream, isOleContainer } from './sources/ole.ts';
import { decodeText, isUtf16 } from './sources/text-encoding.ts';
import { openZip } from './sources/zip.ts';

export type FileKind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'heic'
  | 'avif'
  | 'docx'
  | 'xlsx'
  | 'xlsb'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'iwork'
  | 'publisher'
  | 'visio'
  | 'mail'
  | 'shortcut'
  | 'rtf'
  | 'html'
  | 'text'
  | 'zip'
  | 'unknown';

/**
 * What a file is, told by its content and never by its name. Throws a Refusal where the content alone already says that
 * it cannot be read: nothing in it ('empty'), a password on it ('encrypted'), a container cut off ('truncated').
 */
export function identify(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) throw new Refusal('empty');
  return identifyBySignature(bytes) ?? identifyText(bytes) ?? 'unknown';
}

function identifyBySignature(bytes: Uint8Array): FileKind | null {
  const head = latin1(bytes.subarray(0, 1024));
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^(<!doctype html|<html)/i.test(start)) return 'html';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.startsWith('BM') && bytes.byteLength > 26 && bytes[14] !== undefined && bytes[15] === 0) return 'bmp';
  if (head.slice(4, 8) === 'ftyp') return identifyIsoMedia(head.slice(8, 40));
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return identifyZip(bytes);
  if (isOleContainer(bytes)) return identifyOldOffice(bytes);
  if (ARCHIVES.some((signature) => head.startsWith(signature))) return 'zip';
  // Readers accept a PDF whose header comes late, after a mail gateway's or a printer's own lines.
  if (head.includes('%PDF-')) return 'pdf';
  return null;
}

/** RAR, 7-Zip and gzip. */
const ARCHIVES = ['Rar!\x1a', '7z\xbc\xaf', '\x1f\x8b'];

function identifyIsoMedia(brands: string): FileKind {
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heic' : 'unknown';
}

function identifyZip(bytes: Uint8Array): FileKind {
  const container = openZip(bytes);
  const names = new Set(container.names);
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (container.names.some((name) => name.endsWith('.iwa') || name === 'index.apxl' || name === 'Index.zip'))
    return 'iwork';
  if (names.has('mimetype')) return identifyOpenDocument(latin1(container.read('mimetype') ?? new Uint8Array()));
  if (!names.has('[Content_Types].xml')) return 'zip';
  const folders = new Set(container.names.map((name) => name.slice(0, name.indexOf('/'))));
  if (folders.has('word')) return 'docx';
  if (folders.has('xl')) return 'xlsx';
  if (folders.has('visio')) return 'visio';
  return folders.has('ppt') ? 'pptx' : 'zip';
}

function identifyOpenDocument(type: string): FileKind {
  if (type.includes('opendocument.text')) return 'odt';
  if (type.includes('opendocument.spreadsheet')) return 'ods';
  return type.includes('opendocument.presentation') ? 'odp' : 'zip';
}

/** A modern Office file with a password is an old container around one encrypted stream ([MS-OFFCRYPTO] 2.3.4.1). */
function identifyOldOffice(bytes: Uint8Array): FileKind {
  if (hasOleStream(bytes, 'EncryptedPackage')) throw new Refusal('encrypted');
  if (hasOleStream(bytes, 'WordDocument')) return 'doc';
  if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) return 'xls';
  if (hasOleStream(bytes, 'PowerPoint Document')) return 'ppt';
  if (hasOleStream(bytes, 'Quill')) return 'publisher';
  if (hasOleStream(bytes, 'VisioDocument')) return 'visio';
  return hasOleStream(bytes, '__properties_version1.0') ? 'mail' : 'unknown';
}

/** Text holds no control characters, nor zero bytes but for UTF-16; a file of blanks only is as good as empty. */
function identifyText(bytes: Uint8Array): FileKind | null {
  const sample = bytes.subarray(0, 4096);
  const text = isUtf16(sample) ? decodeText(sample) : latin1(sample);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\x0b\x0e-\x1f]/.test(text)) return null;
  if (bytes.byteLength <= sample.length && text.trim() === '') throw new Refusal('empty');
  if (isShortcut(text)) return 'shortcut';
  if (isMail(text)) return 'mail';
  return isWebPage(text) ? 'html' : 'text';
}

/** Whether the text begins as web pages do, comments and the like before it aside; exports often begin with the table itself. */
function isWebPage(text: string): boolean {
  const start = text.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, '').replace(/^(\s+|<!--[^]*?-->|<\?xml[^>]*>)*/, '');
  return /^<(!doctype html|html|head|body|meta|title|style|script|link|table|center|div|font|p|h[1-6])[\s>]/i.test(
    start,
  );
}

/** Files that Google Drive, Windows and macOS leave in the place of a document: all that stands in them is its address. */
function isShortcut(text: string): boolean {
  if (/^\s*\{/.test(text)) return /"(?:url|doc_id|resource_id)"\s*:/.test(text) && /doc_id|google\.com\//.test(text);
  return /^\s*\[InternetShortcut\]/i.test(text) || /<plist[^]*<key>URL<\/key>/.test(text);
}

const MAIL_FIELDS =
  /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|content-type):/i;

/** An e-mail begins with lines such as "From: …" and nothing else, up to the first empty line (RFC 5322 2.2). */
function isMail(text: string): boolean {
  const head = text.replace(/^\u00ef\u00bb\u00bf/, '').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.split(/\r?\n/).slice(0, 40);
  return (
    lines.every((line) => /^(?:[!-9;-~]+:|[ \t]|From )/.test(line)) &&
    lines.filter((line) => MAIL_FIELDS.test(line)).length >= 3
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
