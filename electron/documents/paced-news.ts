/** Ten times a second is as often as anyone can see a number change. */
export const NEWS_EVERY_MILLISECONDS = 100;

type Pace = {
  readonly send: () => void;
  readonly milliseconds: number;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
};

/**
 * Answers a function to call whenever there is news. The first news goes out at once, what follows within the pace is
 * gathered into one; the last is never lost, because `send` tells how things stand when it is called.
 */
export function createPacedNews(pace: Pace): () => void {
  let isResting = false;
  let hasMore = false;

  const rest = (): void => {
    isResting = true;
    pace.later(() => {
      isResting = false;
      if (hasMore) sendNow();
    }, pace.milliseconds);
  };
  const sendNow = (): void => {
    hasMore = false;
    pace.send();
    rest();
  };
  return () => {
    if (isResting) hasMore = true;
    else sendNow();
  };
}
