import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/access/actor.ts';
import { Role } from '../../shared/access/roles.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { CallName, Contract, PushName } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { PictureGrants } from '../access/picture-grants.ts';
import { Shelf } from '../documents/shelf.ts';
import { createLogger } from '../log/logger.ts';
import { createDocumentHandlers } from './handlers/documents.ts';
import { createSampleHandlers } from './handlers/samples.ts';
import { createSessionHandlers } from './handlers/session.ts';
import { createWindowHandlers } from './handlers/window.ts';
import { createSendNews } from './send-news.ts';
import { serveContract } from './serve-contract.ts';
import type { CallEvent } from './trusted-sender.ts';

/**
 * Every entry of the contract, tried as every role with something of one's own and with something of another's, through
 * the real handlers. A new entry needs a line here, or this fails.
 */
const APPROVED = `
                      nobody     student    teacher    office     admin
session.current       yes        yes        yes        yes        yes
window.speak          yes        yes        yes        yes        yes
documents.import      -          -          yes        yes        yes
documents.list        -          -          own        yes        yes
documents.open        -          -          own        yes        yes
documents.cancel      -          -          own        yes        yes
documents.retry       -          -          own        yes        yes
documents.remove      -          -          -          yes        yes
samples.list          -          -          -          yes        yes
samples.import        -          -          -          yes        yes
documents.changed     -          -          own        yes        yes
`;

type Access = 'yes' | 'own' | '-';
type Office = Awaited<ReturnType<typeof openOffice>>;
type Answer = Result<unknown, DeskError>;

const visitors = ['nobody', ...Role.options] as const;
const WINDOW = 1;
const fromOurPage: CallEvent = {
  sender: { id: WINDOW, isDestroyed: () => false },
  senderFrame: { url: 'app://desk/index.html', parent: null },
};

/** How one visitor's access to each entry is found out, in an office of its own. */
const probes: Record<keyof Contract, (office: Office) => Promise<Access>> = {
  'session.current': (office) => tryCall(office, 'session.current', undefined),
  'window.speak': (office) => tryCall(office, 'window.speak', { language: 'fr' }),
  'documents.import': (office) => tryCall(office, 'documents.import', { name: 'new.pdf', bytes: new Uint8Array([3]) }),
  'documents.list': async (office) => {
    const answer = await office.call('documents.list', undefined);
    return answer.ok ? accessOf(office, answer.value) : '-';
  },
  'documents.open': (office) => tryWithBoth(office, 'documents.open'),
  'documents.cancel': (office) => tryWithBoth(office, 'documents.cancel'),
  'documents.retry': (office) => tryWithBoth(office, 'documents.retry'),
  'documents.remove': (office) => tryWithBoth(office, 'documents.remove'),
  'samples.list': (office) => tryCall(office, 'samples.list', undefined),
  'samples.import': (office) => tryCall(office, 'samples.import', { sample: 'week.pdf' }),
  'documents.changed': async (office) => {
    const [news] = office.newsOf('documents.changed') as { rows: unknown }[];
    return news === undefined ? '-' : accessOf(office, news.rows);
  },
};

test('every call and every news is open to whom the table names, and to nobody else', async () => {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(22)}${cells.map((cell) => cell.padEnd(11)).join('')}`.trimEnd();
  const lines = [line('', visitors)];
  for (const [name, probe] of Object.entries(probes)) {
    const cells: Access[] = [];
    for (const visitor of visitors) cells.push(await probe(await openOffice(visitor)));
    lines.push(line(name, cells));
  }
  expect(Object.keys(probes)).toEqual(Object.keys(contract));
  expect(`\n${lines.join('\n')}\n`).toBe(APPROVED);
});

/** The real handlers over a shelf with a document of the visitor's and one of somebody else's. */
async function openOffice(visitor: (typeof visitors)[number]) {
  const actor: Actor | null =
    visitor === 'nobody' ? null : { userId: 'visitor', role: visitor, personId: null, classIds: [] };
  const shelf = new Shelf({
    read: () => new Promise(() => undefined),
    onChanged: () => undefined,
    onDisaster: () => undefined,
    ...{ mostKeptBytes: 1000, mostDocuments: 10, now: () => 0, newId: randomUUID },
  });
  const own = await shelf.add('own.pdf', new Uint8Array([1]), 'visitor');
  const others = await shelf.add('others.pdf', new Uint8Array([2]), 'somebody-else');
  const channels = new Map<string, (event: CallEvent, ask: unknown) => Promise<unknown>>();
  const samples = { list: async () => [], read: async () => new Uint8Array([4]) };
  serveContract({
    ipcMain: { handle: (channel, listener) => channels.set(channel, listener) },
    handlers: {
      ...createSessionHandlers(),
      ...createWindowHandlers(() => undefined),
      ...createDocumentHandlers(shelf, new PictureGrants()),
      ...createSampleHandlers(samples, shelf),
    },
    isOurWindow: () => true,
    actorOf: () => actor,
    log: createLogger({ writeLine: () => undefined, now: () => new Date(0) }),
  });
  return {
    own: own.ok ? own.value.documentId : '',
    others: others.ok ? others.value.documentId : '',
    call: (name: CallName, ask: unknown) => channels.get(name)?.(fromOurPage, ask) as Promise<Answer>,
    newsOf: (name: PushName) => {
      const heard: unknown[] = [];
      const reader = { id: WINDOW, isDestroyed: () => false, send: (_name: string, news: unknown) => heard.push(news) };
      const sendNews = createSendNews({ readers: () => [reader], actorOf: () => actor });
      sendNews(name, (guard) => ({ rows: shelf.rowsFor(guard) }));
      return heard;
    },
  };
}

async function tryCall(office: Office, name: CallName, ask: unknown): Promise<Access> {
  return isAllowed(await office.call(name, ask)) ? 'yes' : '-';
}

async function tryWithBoth(office: Office, name: CallName): Promise<Access> {
  const withOthers = isAllowed(await office.call(name, { documentId: office.others }));
  const withOwn = isAllowed(await office.call(name, { documentId: office.own }));
  return withOthers ? 'yes' : withOwn ? 'own' : '-';
}

/** Any other refusal (the document is not read yet) is one of somebody who was let in. */
function isAllowed(answer: Answer): boolean {
  return answer.ok || answer.error.code !== 'notAllowed';
}

function accessOf({ own, others }: Office, rows: unknown): Access {
  const listed = JSON.stringify(rows);
  return listed.includes(others) ? 'yes' : listed.includes(own) ? 'own' : '-';
}
