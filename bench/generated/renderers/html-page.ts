import { escapeHtml } from '../../../scripts/samples/html.ts';
import type { CanvasPart, Line, SheetCell, SheetDesign, SheetPart, TablePart } from '../sheet-design.ts';

/** The design as a page of HTML with nothing from outside; `width` and `height` of the design are its page and window. */
export function htmlPage(design: SheetDesign): string {
  return `<!doctype html><html lang="${design.language}"><meta charset="utf-8"><style>
@page { size: ${design.width}px ${design.height}px; margin: ${design.margin}px }
* { box-sizing: border-box }
html { -webkit-print-color-adjust: exact; background: #${design.paper} }
body { margin: 0; color: #${design.ink}; font: ${design.size}px/1.25 "${design.font}", sans-serif }
@media screen { body { padding: ${design.margin}px; width: ${design.width}px } }
table { table-layout: fixed; margin: 8px 0 }
.up { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block }
.down { writing-mode: vertical-rl; display: inline-block }
.beside { display: flex; align-items: flex-start }
.canvas { position: relative; overflow: hidden }
.canvas > div { position: absolute; overflow: hidden; display: flex }
</style><body>${design.parts.map(partHtml).join('\n')}</body></html>`;
}

function partHtml(part: SheetPart): string {
  switch (part.kind) {
    case 'text':
      return `<div style="text-align:${part.align ?? 'left'}">${part.lines.map(lineHtml).join('')}</div>`;
    case 'table':
      return tableHtml(part);
    case 'beside':
      return `<div class="beside" style="gap:${part.gap}px">${part.columns.map((column) => `<div style="flex:${column.share} 1 0;min-width:0">${column.parts.map(partHtml).join('')}</div>`).join('')}</div>`;
    case 'canvas':
      return canvasHtml(part);
    case 'page-break':
      return '<div style="break-before:page"></div>';
  }
}

function tableHtml(table: TablePart): string {
  const total = table.columns.reduce((sum, one) => sum + one, 0);
  const columns = table.columns.map((one) => `<col style="width:${(100 * one) / total}%">`).join('');
  const spacing = table.gutter
    ? `border-collapse:separate;border-spacing:${table.gutter}px`
    : 'border-collapse:collapse';
  const rows = table.rows.map((cells, row) => {
    const height = table.rowHeights[row] ?? 20;
    return `<tr style="height:${height}px">${cells.map((cell) => cellHtml(cell, table)).join('')}</tr>`;
  });
  return `<table style="width:${100 * (table.share ?? 1)}%;${spacing}"><colgroup>${columns}</colgroup>${rows.join('\n')}</table>`;
}

function cellHtml(cell: SheetCell, { rules, padding = 4 }: TablePart): string {
  const style = [
    `padding:${padding}px`,
    `text-align:${cell.align ?? 'center'}`,
    `vertical-align:${cell.vertical ?? 'middle'}`,
    borderStyle(cell, rules),
    cell.fill ? `background:#${cell.fill}` : '',
    cell.ink ? `color:#${cell.ink}` : '',
  ];
  return `<td rowspan="${cell.rows ?? 1}" colspan="${cell.columns ?? 1}" style="${style.filter(Boolean).join(';')}">${cellText(cell)}</td>`;
}

function borderStyle(cell: SheetCell, rules: TablePart['rules']): string {
  if (cell.bare || rules.which === 'none') return '';
  const edge = `${rules.width}px solid #${rules.ink}`;
  return rules.which === 'all' ? `border:${edge}` : `border-top:${edge};border-bottom:${edge}`;
}

function cellText(cell: Pick<SheetCell, 'lines' | 'turn'>): string {
  if (cell.turn === 'stacked') {
    const letters = [...cell.lines.map((line) => line.text).join(' ')];
    return `<div style="line-height:1.05">${letters.map((letter) => escapeHtml(letter)).join('<br>')}</div>`;
  }
  const text = cell.lines.map(lineHtml).join('');
  return cell.turn ? `<span class="${cell.turn}">${text}</span>` : text;
}

function lineHtml(line: Line): string {
  const style = [
    line.scale ? `font-size:${line.scale}em` : '',
    line.bold ? 'font-weight:700' : '',
    line.italic ? 'font-style:italic' : '',
    line.ink ? `color:#${line.ink}` : '',
  ];
  return `<div style="${style.filter(Boolean).join(';')}">${escapeHtml(line.text) || '&nbsp;'}</div>`;
}

function canvasHtml(canvas: CanvasPart): string {
  const place = ({ x, y, width, height }: CanvasPart['strokes'][number] | CanvasPart['boxes'][number]) =>
    `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  const strokes = canvas.strokes.map((one) => `<div style="${place(one)};background:#${one.ink}"></div>`);
  const boxes = canvas.boxes.map((one) => {
    const vertical = { top: 'flex-start', middle: 'center', bottom: 'flex-end' }[one.vertical ?? 'top'];
    const style = [
      place(one),
      `align-items:${vertical}`,
      `padding:${one.padding ?? 3}px`,
      one.fill ? `background:#${one.fill}` : '',
      one.ink ? `color:#${one.ink}` : '',
      one.radius ? `border-radius:${one.radius}px` : '',
    ];
    return `<div style="${style.filter(Boolean).join(';')}"><div style="width:100%;text-align:${one.align ?? 'left'}">${cellText(one)}</div></div>`;
  });
  return `<div class="canvas" style="width:${canvas.width}px;height:${canvas.height}px">${[...strokes, ...boxes].join('\n')}</div>`;
}
