import sharp from 'sharp';
import { createNoise } from './noise.ts';

/** A scan of a printed sheet as office copiers make them: grey, a little crooked, speckled, a picture in a PDF. */
export async function scan(sheet: Buffer, degrees: number): Promise<Buffer> {
  const crooked = sharp(sheet).flatten({ background: '#fff' }).rotate(degrees, { background: '#f4f4f4' }).grayscale();
  const { data, info } = await crooked.raw().toBuffer({ resolveWithObject: true });
  const noise = createNoise(11);
  for (const [index, value] of data.entries()) {
    const speck = noise() > 0.9996 ? -140 : 0;
    data[index] = Math.max(0, Math.min(255, value * 0.94 + 8 + 5 * noise() + speck));
  }
  const { width, height } = info;
  const jpeg = await sharp(data, { raw: { width, height, channels: info.channels } })
    .toColourspace('b-w')
    .jpeg({ quality: 60 })
    .toBuffer();
  return pictureInPdf(jpeg, width, height);
}

/** A one-page PDF, A4 landscape, whose only content is a grey JPEG (ISO 32000-1, 7.5 and 8.9.5). */
function pictureInPdf(jpeg: Buffer, width: number, height: number): Buffer {
  const content = Buffer.from('q 842 0 0 595 0 0 cm /Scan Do Q');
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray`;
  const objects = [
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary('/Type /Pages /Kids [3 0 R] /Count 1'),
    dictionary(
      '/Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >>',
    ),
    stream('', content),
    stream(`${picture} /BitsPerComponent 8 /Filter /DCTDecode `, jpeg),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = objects.map((object, index) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
    return offset;
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${entries}${end}`)]);
}

function dictionary(entries: string): Buffer {
  return Buffer.from(`<< ${entries} >>`);
}

function stream(entries: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`<< ${entries}/Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}
