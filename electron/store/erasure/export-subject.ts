import type { ReadHandle } from '../database/handles.ts';
import type { ErasableSubject } from './erase-subject.ts';

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type ExportedFile = {
  /** Where it belongs inside its part, as `originals/plan.pdf`. Names are made safe here. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** One part of the program that knows how to find what it keeps of somebody. Each new table that keeps something gets one. */
export type Collector = {
  /** In plain words, as a heading: `account`, `files`, `activity`. */
  readonly part: string;
  /** Null where there is nothing of this subject. Throws nothing for what does not open: it says so in its entries. */
  readonly collect: (
    subject: ErasableSubject,
    read: ReadHandle,
  ) => { readonly entries: Json; readonly files: readonly ExportedFile[] } | null;
};

export type SubjectExport = {
  /** To be written as `everything.json`. Files are named by the paths under which they lie beside it. */
  readonly everything: Json;
  readonly files: readonly ExportedFile[];
};

/**
 * Everything that is kept of a person or a document (GDPR, articles 15 and 20): each part's entries under its name, its files in
 * a folder of that name. Parts that have nothing are named as well, so that it shows that they were asked.
 */
export function exportSubject(
  subject: ErasableSubject,
  {
    read,
    collectors,
    madeAt,
  }: { readonly read: ReadHandle; readonly collectors: readonly Collector[]; readonly madeAt: Date },
): SubjectExport {
  const files: ExportedFile[] = [];
  const taken = new Set(['everything.json']);
  const parts: Record<string, Json> = {};
  for (const { part, collect } of collectors) {
    const collected = collect(subject, read);
    const named = (collected?.files ?? []).map(({ path, bytes }) => ({
      path: freePath(`${part}/${path}`, taken),
      bytes,
    }));
    parts[part] = collected === null ? null : { entries: collected.entries, files: named.map(({ path }) => path) };
    files.push(...named);
  }
  const { kind, id } = subject;
  return { everything: { about: { kind, id }, madeAt: madeAt.toISOString(), parts }, files };
}

/** A path that stays inside the export's folder, opens on every system, and is not taken, in whatever case. */
function freePath(path: string, taken: Set<string>): string {
  const safe = path
    .split(/[/\\]/)
    .map(safeName)
    .filter((name) => name !== '')
    .join('/');
  const [, stem = safe, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(safe) ?? [];
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? safe : `${stem} (${number})${ending}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

/** Without the signs Windows refuses, the device names it keeps for itself, and dots that climb or end a name. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[<>:"|?*\p{Cc}\p{Cf}]/gu, '_')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}
