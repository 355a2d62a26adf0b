import { expect, test } from 'vitest';
import { createPacedNews } from './paced-news.ts';

/** A clock that only moves when the test says so. */
function pacedNews() {
  const sent: string[] = [];
  let state = '';
  let wake: (() => void) | undefined;
  const hear = createPacedNews({
    send: () => sent.push(state),
    milliseconds: 100,
    later: (callback) => (wake = callback),
  });
  return { sent, say: (news: string) => ((state = news), hear()), restIsOver: () => wake?.() };
}

test('the first news goes out at once', () => {
  const { sent, say } = pacedNews();
  say('10 %');
  expect(sent).toEqual(['10 %']);
});

test('what follows within the pace goes out together afterwards, as things stand then', () => {
  const { sent, say, restIsOver } = pacedNews();
  for (const news of ['10 %', '11 %', '12 %', '13 %']) say(news);
  restIsOver();
  expect(sent).toEqual(['10 %', '13 %']);
});

test('without more news nothing more goes out, and the next news goes out at once again', () => {
  const { sent, say, restIsOver } = pacedNews();
  say('10 %');
  restIsOver();
  say('20 %');
  expect(sent).toEqual(['10 %', '20 %']);
});
