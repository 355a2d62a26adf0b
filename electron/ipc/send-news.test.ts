import { expect, test } from 'vitest';
import { createSendNews } from './send-news.ts';

function reader(id: number, isDestroyed = false) {
  const received: unknown[] = [];
  return { id, received, isDestroyed: () => isDestroyed, send: (...news: unknown[]) => void received.push(news) };
}

test('news goes to open windows whose session may see it, and to no other', () => {
  const office = reader(1);
  const student = reader(2);
  const nobody = reader(3);
  const closed = reader(4, true);
  const sessions = new Map([
    [1, { role: 'office' } as const],
    [2, { role: 'student' } as const],
    [4, { role: 'office' } as const],
  ]);
  const sendNews = createSendNews({
    readers: () => [office, student, nobody, closed],
    sessionOf: (id) => sessions.get(id) ?? null,
  });
  sendNews('documents.changed', { rows: [] });
  expect(office.received).toEqual([['documents.changed', { rows: [] }]]);
  expect([student, nobody, closed].flatMap((window) => window.received)).toEqual([]);
});
