import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import { percentBox } from './percent-box.ts';

/** The cells of a page that has no picture (Word, Excel); its text lies over them. */
export function DrawnPage({ page }: { readonly page: PageView }) {
  return (
    <div className="drawn-page" aria-hidden="true">
      {page.cells.map(({ box, fill }, index) => (
        <div
          key={index}
          className="drawn-cell"
          style={{ ...percentBox(box), ...(fill === null ? {} : { backgroundColor: `rgb(${fill.join(' ')})` }) }}
        />
      ))}
    </div>
  );
}
