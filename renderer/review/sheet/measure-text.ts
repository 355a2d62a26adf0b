import { invariant } from '../../../shared/invariant.ts';

/** Measured large and divided, because browsers round the width of tiny letters. */
const MEASURED_AT = 100;

const canvas = document.createElement('canvas').getContext('2d');

/** The length of a text in this font at a letter height of 1 px. */
export function widthAtOnePixel(text: string, bold: boolean, family: string): number {
  invariant(canvas !== null, 'the browser draws text');
  canvas.font = `${bold ? 700 : 400} ${MEASURED_AT}px ${family}`;
  return canvas.measureText(text).width / MEASURED_AT;
}
