import { expect, test } from 'vitest';
import type { Actor } from '../../shared/access/actor.ts';
import type { Role } from '../../shared/access/roles.ts';
import type { DocumentRow } from '../../shared/ipc/document-messages.ts';
import type { NewsReader } from './send-news.ts';
import { createSendNews } from './send-news.ts';

function reader(id: number, isDestroyed = false) {
  const received: unknown[] = [];
  return { id, received, isDestroyed: () => isDestroyed, send: (...news: unknown[]) => void received.push(news) };
}

const actorOf = (role: Role): Actor => ({ userId: role, role, personId: null, classIds: [] });

function sendTo(readers: readonly NewsReader[], actors: ReadonlyMap<number, Actor>) {
  return createSendNews({ readers: () => readers, actorOf: (id) => actors.get(id) ?? null });
}

function rowNamed(name: string, last: number): DocumentRow {
  const documentId = `00000000-0000-4000-8000-00000000000${last}`;
  return {
    ...{ documentId, name, bytes: 1, addedAt: 0, duplicateOf: null, inForce: null },
    ...{ state: 'waiting', progress: null, summary: null, problem: null },
  };
}

test('news goes to open windows whose actor may see it, and to no other', () => {
  const [office, student, nobody, closed] = [reader(1), reader(2), reader(3), reader(4, true)];
  const actors = new Map([
    [1, actorOf('office')],
    [2, actorOf('student')],
    [4, actorOf('office')],
  ]);
  sendTo([office, student, nobody, closed], actors)('documents.changed', (guard) => ({
    rows: guard.keep([], () => null),
  }));
  expect(office.received).toEqual([['documents.changed', { rows: [] }]]);
  expect([student, nobody, closed].flatMap((window) => window.received)).toEqual([]);
});

test('a teacher hears of the own documents only, the office of all', () => {
  const [office, teacher] = [reader(1), reader(2)];
  const actors = new Map([
    [1, actorOf('office')],
    [2, actorOf('teacher')],
  ]);
  const own = rowNamed('week.pdf', 1);
  const others = rowNamed('plan.docx', 2);
  sendTo([office, teacher], actors)('documents.changed', (guard) => ({
    rows: guard.keep([own, others], (row) => ({
      userId: row === own ? 'teacher' : 'another',
      ...{ personIds: [], classIds: [] },
    })),
  }));
  expect(office.received).toEqual([['documents.changed', { rows: [own, others] }]]);
  expect(teacher.received).toEqual([['documents.changed', { rows: [own] }]]);
});

test('news that nobody guarded does not go out', () => {
  const office = reader(1);
  const send = sendTo([office], new Map([[1, actorOf('office')]]));
  expect(() => send('documents.changed', () => ({ rows: [] }))).toThrow('guard');
  expect(office.received).toEqual([]);
});
