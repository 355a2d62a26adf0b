import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { HeaderField, PermanentId, TimetableContent, TimetableHeader } from '../content.ts';
import { hasPersonsWord } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { ListPatch } from '../list-patch.ts';
import type { OperationRefusal, TakeReading } from '../operation.ts';
import { rereadBlock, rereadPart } from '../rereading/reread.ts';
import { isSameData } from '../same-data.ts';
import { readFieldsAgain } from '../said-fields.ts';
import { findTakenId } from './find-block.ts';

type BlocksAndAside = Pick<TimetableContent, 'blocks' | 'setAside'>;

/**
 * Takes over a new reading of the sheet. What people said is weighed here, when it is taken over, and not when the proposal was
 * made: edits in between survive as well.
 */
export function takeReading(content: TimetableContent, reading: TakeReading): Result<ContentPatch, OperationRefusal> {
  const refusal = findRefusal(content, reading);
  if (refusal !== null) return failed(refusal);
  const { blocks, setAside } = blocksAfter(content, reading);
  const header = readFieldsAgain<HeaderField, TimetableHeader>(content.header, reading.header).said;
  const patch: ContentPatch = {
    ...(isSameData(header, content.header) ? {} : { header }),
    ...named('parts', changesOf(content.parts, partsAfter(content, reading, { blocks, setAside }))),
    ...named('blocks', changesOf(content.blocks, blocks)),
    ...named('setAside', changesOf(content.setAside, setAside)),
    ...named('questions', changesOf(content.questions, questionsAfter(content, reading))),
    ...(isSameData(reading.warnings, content.warnings) ? {} : { warnings: reading.warnings }),
  };
  return Object.keys(patch).length === 0 ? failed({ code: 'nothing-changes' }) : ok(patch);
}

/** A proposal made for another state of the draft is refused whole; a new one is quickly made. */
function findRefusal(content: TimetableContent, reading: TakeReading): OperationRefusal | null {
  const known = new Set([...content.blocks, ...content.setAside].map(({ id }) => id));
  const lost = reading.matched.find(({ id }) => !known.has(id));
  if (lost !== undefined) return { code: 'unknown-block', id: lost.id };
  const newIds = reading.added.map(({ id }) => id);
  const taken = findTakenId(content, newIds);
  if (taken !== undefined) return { code: 'id-taken', id: taken };
  const parts = new Set([...content.parts, ...reading.parts].map(({ id }) => id));
  const partless = [...reading.matched, ...reading.added].find(({ part }) => !parts.has(part));
  return partless === undefined ? null : { code: 'unknown-part', id: partless.part };
}

function blocksAfter(content: TimetableContent, reading: TakeReading): BlocksAndAside {
  const matched = new Map(reading.matched.map((one) => [one.id, one]));
  const dropped = new Set(reading.dropped);
  const blocks: TimetableContent['blocks'] = [];
  const gone: TimetableContent['setAside'] = [];
  for (const block of content.blocks) {
    const again = matched.get(block.id);
    if (again !== undefined) blocks.push(rereadBlock(block, again).said);
    else if (!dropped.has(block.id) || hasPersonsWord(block)) blocks.push(block);
    else gone.push({ id: block.id, kind: 'block', block, reason: 'not-found-again' });
  }
  const aside: TimetableContent['setAside'] = [];
  for (const entry of content.setAside) {
    if (entry.kind === 'text') continue;
    const again = matched.get(entry.id);
    const block = again === undefined ? entry.block : rereadBlock(entry.block, again).said;
    // Only what people took out stays out when it is found again.
    if (again !== undefined && entry.reason === 'not-found-again') blocks.push(block);
    else aside.push({ ...entry, block });
  }
  return { blocks: [...blocks, ...reading.added], setAside: [...aside, ...gone, ...reading.texts] };
}

/** Parts that the sheet no longer has stay as long as something stands in them or somebody changed them. */
function partsAfter(content: TimetableContent, reading: TakeReading, after: BlocksAndAside): TimetableContent['parts'] {
  const used = new Set<PermanentId>(after.blocks.map(({ part }) => part));
  for (const entry of after.setAside) if (entry.kind === 'block') used.add(entry.block.part);
  const again = new Map(reading.parts.map((part) => [part.id, part]));
  const kept = content.parts.flatMap((part) => {
    const read = again.get(part.id);
    if (read !== undefined) return rereadPart(part, read).said;
    return used.has(part.id) || Object.keys(part.marks).length > 0 ? part : [];
  });
  const known = new Set(content.parts.map(({ id }) => id));
  return [...kept, ...reading.parts.filter(({ id }) => !known.has(id)).map((part) => ({ ...part, marks: {} }))];
}

/** Answers stay, also those to what is no longer asked. */
function questionsAfter({ questions }: TimetableContent, reading: TakeReading): TimetableContent['questions'] {
  const known = new Map(questions.map((question) => [question.id, question]));
  const asked = reading.questions.map((question) => ({ ...question, answer: known.get(question.id)?.answer ?? null }));
  const askedIds = new Set(asked.map(({ id }) => id));
  return [...questions.filter(({ id, answer }) => answer !== null && !askedIds.has(id)), ...asked];
}

/** The patch from one list to another that has the same things in any order, changed ones, and new ones; null when they are alike. */
function changesOf<Item extends { id: PermanentId }>(
  before: readonly Item[],
  after: readonly Item[],
): ListPatch<Item> | null {
  const afterById = new Map(after.map((item) => [item.id, item]));
  const known = new Set(before.map(({ id }) => id));
  const drop = before.filter(({ id }) => !afterById.has(id)).map(({ id }) => id);
  const put = before.flatMap((item) => {
    const now = afterById.get(item.id);
    return now === undefined || isSameData(item, now) ? [] : now;
  });
  const fresh = after.filter(({ id }) => !known.has(id));
  const stays = before.length - drop.length;
  const insert = fresh.map((item, index) => ({ at: stays + index, item }));
  return put.length + drop.length + insert.length === 0 ? null : { put, drop, insert };
}

function named<Name extends keyof ContentPatch>(name: Name, patch: ContentPatch[Name] | null): ContentPatch {
  return patch === null ? {} : { [name]: patch };
}
