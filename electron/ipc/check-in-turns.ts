import { z } from 'zod';

/** How long checking may keep the process from its other work at a stretch. */
const TURN_MILLISECONDS = 8;

/** A list as long as this is checked entry by entry; anything shorter in one go. */
const LONG_LIST = 50;

/** Long lists are looked for so deep inside an answer, and so deep inside one entry of a list: pages have lines. */
const DEEP_IN_ANSWER = 4;
const DEEP_IN_ENTRY = 2;

/** Answers when other work that was waiting has had its turn. */
type TakeTurns = () => Promise<void>;

/**
 * The same answer as `form.parse(value)`, or the same kind of throw, without holding up everything else: a long list is
 * checked a few milliseconds at a time. The reading of a whole school takes some 100 ms to check in one go.
 */
export function checkInTurns<Form extends z.ZodType>(form: Form, value: unknown): Promise<z.output<Form>> {
  return check(form, value, DEEP_IN_ANSWER, createTurns()) as Promise<z.output<Form>>;
}

/** Waits only when the turn is over, because waiting for every entry of a list would cost more than checking it. */
function createTurns(): TakeTurns {
  let turnBegan = performance.now();
  return async () => {
    if (performance.now() - turnBegan < TURN_MILLISECONDS) return;
    await new Promise((resolve) => setImmediate(resolve));
    turnBegan = performance.now();
  };
}

async function check(form: z.ZodType, value: unknown, depth: number, takeTurns: TakeTurns): Promise<unknown> {
  await takeTurns();
  if (!hasLongList(value, depth) || hasRulesOfItsOwn(form)) return form.parse(value);
  if (form instanceof z.ZodArray && Array.isArray(value)) return checkList(form.element as z.ZodType, value, takeTurns);
  if (form instanceof z.ZodObject && isRecord(value)) return checkFields(form, value, depth - 1, takeTurns);
  return form.parse(value);
}

async function checkList(form: z.ZodType, list: readonly unknown[], takeTurns: TakeTurns): Promise<unknown[]> {
  const checked: unknown[] = [];
  for (const entry of list) checked.push(await check(form, entry, DEEP_IN_ENTRY, takeTurns));
  return checked;
}

/** Every field by its own form; fields the form does not name are left out, as zod does. */
async function checkFields(
  form: z.ZodObject,
  value: Record<string, unknown>,
  depth: number,
  takeTurns: TakeTurns,
): Promise<object> {
  const checked: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(form.shape)) {
    const answer = await check(inner as z.ZodType, value[name], depth, takeTurns);
    if (answer !== undefined || name in value) checked[name] = answer;
  }
  return checked;
}

function hasLongList(value: unknown, depth: number): boolean {
  if (depth === 0 || typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  if (Array.isArray(value) && value.length >= LONG_LIST) return true;
  return Object.values(value).some((inner) => hasLongList(inner, depth - 1));
}

/** A refinement, or a rule about fields that are not named, looks at the whole value: such a form cannot be taken apart. */
function hasRulesOfItsOwn(form: z.ZodType): boolean {
  return (form.def.checks ?? []).length > 0 || (form instanceof z.ZodObject && form.def.catchall !== undefined);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
