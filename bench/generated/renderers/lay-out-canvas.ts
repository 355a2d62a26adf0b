import type { Box, CanvasPart, SheetDesign } from '../sheet-design.ts';
import type { Drawing } from './drawing.ts';
import { joinDrawings } from './drawing.ts';
import { textInBox } from './lay-out-text.ts';

/** Boxes and strokes moved to where the canvas stands on the page; corners stay square. */
export function layOutCanvas(canvas: CanvasPart, inside: Pick<Box, 'x' | 'y'>, design: SheetDesign): Drawing {
  const move = <Placed extends Box>(one: Placed): Placed => ({ ...one, x: one.x + inside.x, y: one.y + inside.y });
  const strokes = canvas.strokes.map((one) => ({ ...move(one), isRule: true }));
  const boxes = canvas.boxes.map(move);
  const fills = boxes.flatMap((box) => (box.fill ? [{ ...box, ink: box.fill, isRule: false }] : []));
  const texts = boxes.map((box) => {
    const padding = box.padding ?? 3;
    const room = {
      x: box.x + padding,
      y: box.y + padding,
      width: box.width - 2 * padding,
      height: box.height - 2 * padding,
    };
    return textInBox(box.lines, room, design.size, {
      align: box.align ?? 'left',
      vertical: box.vertical ?? 'top',
      turn: box.turn,
      ink: box.ink ?? design.ink,
    });
  });
  return joinDrawings([{ fills: [...strokes, ...fills], texts: [] }, ...texts]);
}
