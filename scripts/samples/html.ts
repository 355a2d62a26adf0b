import type { Cell, Table } from './table.ts';

export type Page = {
  readonly language: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly body: string;
  readonly paper?: string;
  readonly ink?: string;
  /** More style for this page alone. */
  readonly style?: string;
};

/** A page of HTML, landscape A4 when printed. Only fonts of the system: no network. */
export function htmlPage(page: Page): string {
  return `<!doctype html><html lang="${page.language}"><meta charset="utf-8"><title>${escapeHtml(page.title)}</title>
<style>
@page { size: A4 landscape; margin: 12mm }
* { box-sizing: border-box }
html { -webkit-print-color-adjust: exact; background: ${page.paper ?? '#fff'} }
body { margin: 0; padding: 14px; color: ${page.ink ?? '#111'}; font: 14px/1.25 "Liberation Sans", Arial, sans-serif }
h1 { font-size: 22px; margin: 0 0 4px } p { margin: 0 0 10px }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td { border: 1.5px solid ${page.ink ?? '#222'}; padding: 5px 4px; text-align: center; height: 46px }
td small { font-size: 11px }
.up { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block }
.down { writing-mode: vertical-rl; display: inline-block }
${page.style ?? ''}
</style>
<h1>${escapeHtml(page.title)}</h1>${page.subtitle ? `<p>${escapeHtml(page.subtitle)}</p>` : ''}
${page.body}</html>`;
}

export function htmlTable(table: Table): string {
  const rows = table.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`);
  return `<table>${rows.join('\n')}</table>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function htmlCell(cell: Cell): string {
  const spans = `rowspan="${cell.rows ?? 1}" colspan="${cell.columns ?? 1}"`;
  const fill = cell.fill ? `background:#${cell.fill};` : '';
  const ink = cell.ink ? `color:#${cell.ink};` : '';
  const weight = cell.bold ? 'font-weight:700' : '';
  return `<td ${spans} style="${fill}${ink}${weight}">${cellText(cell)}</td>`;
}

function cellText(cell: Cell): string {
  const [first = '', ...others] = cell.lines;
  if (cell.turn === 'stacked') return [...first].map(escapeHtml).join('<br>');
  const text = [escapeHtml(first), ...others.map((line) => `<small>${escapeHtml(line)}</small>`)].join('<br>');
  return cell.turn ? `<span class="${cell.turn}">${text}</span>` : text;
}
