import { percentBox } from './percent-box.ts';
import type { SheetThing } from './sheet-things.ts';

type PageBoxesProps = {
  readonly things: readonly SheetThing[];
  readonly shownKey: string | null;
  readonly litKeys: ReadonlySet<string>;
  readonly hoveredKey: string | null;
};

/** The places on the page that became something. Marks only: clicks and text belong to the page around them. */
export function PageBoxes({ things, shownKey, litKeys, hoveredKey }: PageBoxesProps) {
  return (
    <div className="page-boxes" aria-hidden="true">
      {things.map(({ key, shown, box, needsReview }) => (
        <div
          key={key}
          className="page-box"
          data-box={key}
          data-kind={shown.kind}
          data-look={needsReview}
          data-shown={key === shownKey}
          data-lit={litKeys.has(key)}
          data-hovered={key === hoveredKey}
          style={percentBox(box)}
        />
      ))}
    </div>
  );
}
