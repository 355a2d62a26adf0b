import { openedChildren } from './docx-wrappers.ts';
import type { EmbeddedPicture, PictureCrop } from './embedded-pictures.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childAt, childNamed, numberAttribute } from './xml.ts';

/** English Metric Units, in which drawings are measured. */
const EMU_PER_POINT = 12_700;

/**
 * The pictures of a drawing, by either of their names: that of today's drawings and that of drawings from before 2007. Their
 * `path` is the id of a relation of the part that they stand in. Text boxes in the drawing are left to whoever reads their text.
 */
export function picturesOfDrawing(drawing: XmlElement): EmbeddedPicture[] {
  const frame = openedChildren(drawing).find(({ localName }) => localName === 'inline' || localName === 'anchor');
  return picturesBelow(drawing, sizeIn(childNamed(frame ?? null, 'extent')) ?? { width: 0, height: 0 });
}

type Size = { readonly width: number; readonly height: number };

/** The nearest size stated around a picture is its own. */
function picturesBelow(element: XmlElement, around: Size): EmbeddedPicture[] {
  return openedChildren(element).flatMap((child): EmbeddedPicture[] => {
    if (child.localName === 'txbxContent') return [];
    const own = sizeIn(childAt(child, 'spPr', 'xfrm', 'ext')) ?? vmlSize(child) ?? around;
    if (child.localName === 'blipFill') {
      const path = attribute(childNamed(child, 'blip'), 'embed') ?? '';
      return [{ path, ...own, crop: cropOf(childNamed(child, 'srcRect')) }];
    }
    if (child.localName === 'imagedata') return [{ path: attribute(child, 'id') ?? '', ...own, crop: null }];
    return picturesBelow(child, own);
  });
}

function sizeIn(extent: XmlElement | null): Size | null {
  const [width, height] = [numberAttribute(extent, 'cx'), numberAttribute(extent, 'cy')];
  return width === null || height === null ? null : { width: width / EMU_PER_POINT, height: height / EMU_PER_POINT };
}

/** Old drawings state their size as a style: `width:415pt;height:4in`. */
function vmlSize(shape: XmlElement): Size | null {
  const style = attribute(shape, 'style') ?? '';
  const length = (name: string) => {
    const match = new RegExp(`(?:^|;)\\s*${name}:([\\d.]+)(pt|in|cm|mm|px)?`).exec(style);
    const perUnit = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[match?.[2] ?? 'px'] ?? 1;
    return match ? Number(match[1]) * perUnit : null;
  };
  const [width, height] = [length('width'), length('height')];
  return width === null || height === null ? null : { width, height };
}

/** Sides cut off, in thousandths of a percent (ECMA-376 20.1.8.55). Negative ones add a border. */
export function cropOf(rectangle: XmlElement | null): PictureCrop | null {
  if (!rectangle) return null;
  const side = (name: string) => Math.max(0, Math.min(1, (numberAttribute(rectangle, name) ?? 0) / 100_000));
  const crop = { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') };
  return crop.left + crop.right < 1 && crop.top + crop.bottom < 1 && Object.values(crop).some((share) => share > 0)
    ? crop
    : null;
}
