/** Writes a PDF of given objects: the first is the catalogue, numbers count from 1 (ISO 32000-1, 7.5). */
export function pdfFile(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return length - whole.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${entries}${end}`)]);
}

export function dictionary(entries: string): Buffer {
  return Buffer.from(`<< ${entries} >>`, 'latin1');
}

export function stream(entries: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}

/** A page whose only content is a JPEG, as copiers send them; the size is in points. */
export function pictureInPdf(
  jpeg: Buffer,
  picture: { width: number; height: number; isGrey: boolean },
  page: { width: number; height: number },
): Buffer {
  const colours = picture.isGrey ? 'DeviceGray' : 'DeviceRGB';
  return pdfFile([
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary('/Type /Pages /Kids [3 0 R] /Count 1'),
    dictionary(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >>`,
    ),
    stream('', Buffer.from(`q ${page.width} 0 0 ${page.height} 0 0 cm /Scan Do Q`)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /${colours} /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
  ]);
}
