import { WORKING_PIXELS } from '../limits.ts';
import type { Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { Pdfium } from './pdfium.ts';

/** Points per inch: the unit of PDF. */
const POINTS_PER_INCH = 72;

/** A page as a picture, as it stands in the file; fewer dots where it is so large that its picture would pass the limit. */
export function drawPdfPage(pdfium: Pdfium, page: number, dpi: number): Picture {
  const { width, height } = pixelSize(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page), dpi);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (!bitmap) throw new Refusal('memoryLimit');
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    return { width, height, rgb: copyPixels(pdfium, bitmap, width, height) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** PDFium keeps blue, green, red and an unused byte. */
function copyPixels(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const heap = pdfium.pdfium.HEAPU8;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, from = start + y * stride; x < width; x++, from += 4, to += 3) {
      rgb[to] = heap[from + 2]!;
      rgb[to + 1] = heap[from + 1]!;
      rgb[to + 2] = heap[from]!;
    }
  }
  return rgb;
}

function pixelSize(widthInPoints: number, heightInPoints: number, dpi: number): { width: number; height: number } {
  if (!(widthInPoints > 0 && heightInPoints > 0)) throw new Refusal('unreadable');
  const wanted = dpi / POINTS_PER_INCH;
  const scale = Math.min(wanted, Math.sqrt(WORKING_PIXELS / (widthInPoints * heightInPoints)));
  const side = (points: number) => Math.max(1, Math.round(points * scale));
  return { width: side(widthInPoints), height: side(heightInPoints) };
}
