import { expect, onTestFinished, test } from 'vitest';
import type { DraftStand } from '../../shared/ipc/timetable-messages.ts';
import { newFolder } from '../store/database/office.test-kit.ts';
import { newDocument } from '../store/documents/new-document.test-kit.ts';
import { valueOf } from '../store/keys/testing/build-office.ts';
import { createFakeKeyring } from '../store/keys/testing/fake-keyring.ts';
import { HEAD } from '../store/testing/found-office.test-kit.ts';
import { startStoreProcess } from '../store/testing/start-store-process.test-kit.ts';
import { readAs, weekOf } from '../store/timetables/testing/published-week.test-kit.ts';
import { StoreClient } from './store-client.ts';

const FIRST = { schoolName: 'Lindenhof School', admin: HEAD, mayGoWithoutKeyring: false };
const EDITS = 40;
const KILLED_AFTER = 11;

/** The real process, as main asks it. */
async function openOffice() {
  const started: ReturnType<typeof startStoreProcess>[] = [];
  const known: number[] = [];
  const client = new StoreClient({
    start: () => {
      const process = startStoreProcess();
      started.push(process);
      return process.store;
    },
    ...{ folder: newFolder(), keeper: createFakeKeyring(), onDied: () => undefined },
    onTimetables: (share) => known.push(share),
  });
  onTestFinished(async () => void (await client.close(500)));
  valueOf(await client.ask('office.found', FIRST));
  return { client, known, kill: () => started.at(-1)?.store.kill() };
}

test('killed in the middle of editing, the draft stands at the last acknowledged step or the one after, and nothing between', async () => {
  const { client, known, kill } = await openOffice();
  const document = newDocument('week.pdf');
  const { documentId } = document;
  valueOf(await client.ask('documents.add', document));
  valueOf(await client.ask('documents.settle', { documentId, outcome: readAs(weekOf('3AB')) }));
  const { timetableId } = valueOf(await client.ask('timetables.ofDocument', { documentId }));
  const block = valueOf(await client.ask('timetables.open', { timetableId })).draft.content.blocks[0]?.id ?? '';

  let acknowledged = 0;
  const answers = await Promise.all(
    Array.from({ length: EDITS }, async (_none, steps) => {
      const operation = { kind: 'change-field', block, field: 'title', value: `Lesson ${steps + 1}` } as const;
      const answer = await client.ask('timetables.edit', { timetableId, steps, entry: { kind: 'do', operation } });
      if (answer.ok && (acknowledged += 1) === KILLED_AFTER) kill();
      return answer;
    }),
  );
  const taken = answers.filter((answer) => answer.ok).length;
  expect(taken).toBeGreaterThanOrEqual(KILLED_AFTER);

  valueOf(await client.ask('session.signIn', HEAD));
  const { draft } = valueOf(await client.ask('timetables.open', { timetableId }));
  // What was saved just before the kill may not have been acknowledged any more.
  expect(draft.steps).toBeGreaterThanOrEqual(taken);
  expect(draft.content.blocks[0]?.values.title).toBe(`Lesson ${draft.steps}`);
  let stand: DraftStand = draft;
  while (stand.canUndo) {
    const undo = { timetableId, steps: stand.steps, entry: { kind: 'undo' } } as const;
    stand = valueOf(await client.ask('timetables.edit', undo));
  }
  expect(stand).toMatchObject({ steps: 2 * draft.steps, canRedo: true });
  expect(stand.content.blocks[0]?.values.title).toBe('Maths');
  // Windows were told to ask again, and the search knows all there is.
  expect(known.at(-1)).toBe(1);
  const page = valueOf(await client.ask('timetables.page', { text: 'maths', state: null, from: 0, most: 5 }));
  expect(page).toMatchObject({ found: 1, known: 1 });
});
