import { Fragment, useEffect, useMemo, useState } from 'react';
import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import { widthAtOnePixel } from './measure-text.ts';
import { placeLine } from './place-line.ts';

type TextLayerProps = {
  readonly page: PageView;
  /** Over a picture the text is only there to be selected; without one it is the page. */
  readonly isSeen: boolean;
};

/** The text of a page as real text at its place: it can be selected, copied, searched and read aloud. */
export function TextLayer({ page, isSeen }: TextLayerProps) {
  const family = useFontThatIsThere();
  const lines = useMemo(
    () =>
      page.lines.map((line) => ({ line, place: placeLine(line, page, widthAtOnePixel(line.text, line.bold, family)) })),
    [page, family],
  );
  return (
    <div className={isSeen ? 'text-layer text-seen' : 'text-layer'}>
      {lines.map(({ line, place }, index) => (
        <Fragment key={index}>
          <span
            className="text-line"
            style={{
              left: `${place.left * 100}%`,
              top: `${place.top * 100}%`,
              fontSize: `${place.size * 100}cqh`,
              fontWeight: line.bold ? 700 : 400,
              transform: `rotate(${place.angle}deg) scaleX(${isSeen ? Math.min(1, place.stretch) : place.stretch})`,
              ...(isSeen ? { color: `rgb(${line.colour.join(' ')})` } : {}),
            }}
          >
            {line.text}
          </span>
          {/* Takes no room, but separates the lines when they are copied. */}
          <br />
        </Fragment>
      ))}
    </div>
  );
}

/** Our own font may come after the first page: then the text is measured again. */
function useFontThatIsThere(): string {
  const [isThere, setIsThere] = useState(document.fonts.check("16px 'Inter Variable'"));
  useEffect(() => {
    void document.fonts.ready.then(() => setIsThere(true));
  }, []);
  return isThere ? "'Inter Variable', sans-serif" : 'sans-serif';
}
