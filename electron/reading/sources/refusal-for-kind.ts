import type { DeskErrorCode } from '../../../shared/desk-error.ts';
import type { FileKind } from '../identify.ts';
import { Refusal } from '../refusal.ts';

/** Kinds that are recognised so that the sentence can say what to do with them. */
const CODES: Readonly<Partial<Record<FileKind, DeskErrorCode>>> = {
  doc: 'oldOffice',
  xls: 'oldOffice',
  ppt: 'oldOffice',
  xlsb: 'binaryWorkbook',
  pptx: 'presentation',
  odp: 'presentation',
  rtf: 'richText',
  iwork: 'appleDocument',
  publisher: 'drawingProgram',
  visio: 'drawingProgram',
  shortcut: 'webShortcut',
  mail: 'mail',
  zip: 'archive',
};

/** What to say of a file whose kind cannot be read. */
export function refusalForKind(kind: FileKind): Refusal {
  return new Refusal(CODES[kind] ?? 'unknownType', { kind });
}
