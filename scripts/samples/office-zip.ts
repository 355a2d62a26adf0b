import { strToU8, zipSync } from 'fflate';

/** Packs the parts of a Word or Excel file. The date is fixed, so that the same parts give the same bytes. */
export function packOfficeFile(parts: Readonly<Record<string, string>>): Buffer {
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(XML_HEAD + xml)] as const);
  // Zip keeps local times without a zone: noon on this day is that day wherever the script runs.
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2025, 0, 1, 12) }));
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
