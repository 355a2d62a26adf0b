/** One page to be written: its content stream, and entries for its dictionary ("/Rotate 90") and for its stream's. */
type TestPage = { readonly content: string; readonly entries?: string; readonly streamEntries?: string };
type Extras = {
  /** More objects, numbered from 4 on; pages refer to them through `resources`. */
  readonly objects?: readonly string[];
  readonly resources?: string;
  /** Entries for the trailer ("/Encrypt 4 0 R"). */
  readonly trailer?: string;
};

/** Writes a small PDF for tests: A4 pages with Helvetica as /F1 and Helvetica-Bold as /F2. */
export function writeTestPdf(pages: readonly TestPage[], extras: Extras = {}): Uint8Array {
  const extraObjects = extras.objects ?? [];
  const firstPage = 4 + extraObjects.length;
  const fonts = ['Helvetica', 'Helvetica-Bold'].map(
    (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  const resources = `<< /Font << /F1 ${fonts[0]} /F2 ${fonts[1]} >> ${extras.resources ?? ''} >>`;
  const kids = pages.map((_, i) => `${firstPage + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    resources,
    ...extraObjects,
    ...pages.flatMap(({ content, entries, streamEntries }, i) => [
      `<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${firstPage + i * 2 + 1} 0 R ${entries ?? ''} >>`,
      writeStream(streamEntries ?? '', content),
    ]),
  ];
  return assemble(objects, extras.trailer ?? '');
}

export function writeStream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  const start = text.lastIndexOf(`xref\n0 ${size}`);
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
