import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../../texts.ts';
import { Button } from '../../ui/button.tsx';
import { reveal } from '../../reveal.ts';

type Entry = {
  /** The text as it stands on the sheet. */
  readonly quote: string;
  /** Why it stands here. */
  readonly words: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** What can be done about it; `name` says it out of context. */
  readonly deeds?: readonly { readonly word: string; readonly name: string; readonly onDo: () => void }[];
};

/** Places on the sheet with a sentence each; choosing one shows where it is. */
export function PlaceList({ label, entries }: { readonly label: string; readonly entries: readonly Entry[] }) {
  const { text } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const shownIndex = entries.findIndex(({ isShown }) => isShown);
  useEffect(() => {
    const pane = list.current?.closest<HTMLElement>('.tab-panel') ?? null;
    const shown = list.current?.children[shownIndex];
    if (pane !== null && shown !== undefined) reveal(pane, shown);
  }, [shownIndex]);
  return (
    <ul ref={list} className="place-list" aria-label={label}>
      {entries.map(({ quote, words, isShown, onShow, deeds = [] }, index) => (
        <li key={index} className="place-line">
          <AriaButton className="place" onPress={onShow} {...(isShown ? { 'aria-current': 'true' as const } : {})}>
            <span className="place-quote">
              <bdi>{quote.trim() === '' ? text('review.emptyText') : quote}</bdi>
            </span>
            <span className="place-words">{words}</span>
          </AriaButton>
          {deeds.map((deed) => (
            <Button key={deed.word} look="quiet" label={deed.name} onPress={deed.onDo}>
              {deed.word}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
