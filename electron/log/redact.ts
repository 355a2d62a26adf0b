/**
 * What may stand in the log at all. A log travels further than a document: to a technician, into a ticket. So it holds
 * events, numbers and codes; never a person's name, a document's words or a path. Whatever is not known to be
 * harmless is left out, here at the sink, however it was handed in.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Fields whose strings are codes of ours. A string in any other field is replaced. */
const codeFields = new Set(['call', 'code', 'documentId', 'ending', 'event', 'platform', 'reason', 'stage', 'version']);

const CODE = /^[A-Za-z0-9]+(?:[.:_-][A-Za-z0-9]+)*$/;
const LONGEST_CODE = 64;
const LEFT_OUT = '[left out]';

export function redactFields(fields: LogFields): Record<string, string | number | boolean | null> {
  const redacted = Object.entries(fields).map(([name, value]) => [name, redactValue(name, value)]);
  return Object.fromEntries(redacted);
}

/**
 * What the log keeps of an error: its name, its code and where in our program it arose. Not its message: those quote
 * file names and what stood in a document ("Unexpected token in Miss Example …").
 */
export function redactError(error: unknown): { name: string; code: string | null; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' && isCode(error.code) ? error.code : null;
  return { name: isCode(error.name) ? error.name : 'Error', code, frames: stackFrames(stackWithoutMessage(error)) };
}

function redactValue(name: string, value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  return codeFields.has(name) && isCode(value) ? value : LEFT_OUT;
}

function isCode(text: string): boolean {
  return text.length <= LONGEST_CODE && CODE.test(text);
}

/** The message may run over several lines and could hold one that looks like a frame. */
function stackWithoutMessage(error: Error): string {
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  return at < 0 ? stack : stack.slice(at + error.message.length);
}

/** "at answerCall (file:///home/…/main.js:10:5)" becomes "answerCall main.js:10:5". */
function stackFrames(stack: string): string[] {
  const frame = /^\s+at (?:(?:async )?([\w.$<>]+) \()?.*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/;
  return stack
    .split('\n')
    .map((line) => frame.exec(line))
    .flatMap((match) => (match === null ? [] : [`${match[1] ?? '(nameless)'} ${match[2]}`]))
    .slice(0, 8);
}
