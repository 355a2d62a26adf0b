import english from '../../resources/translations/en/problems.json' with { type: 'json' };
import type { DeskError } from '../../shared/desk-error.ts';

/** Kinds of codes that a reading carries, by the group their sentences stand in. */
type CodeGroup = 'warning' | 'reason' | 'setAsideReason' | 'question';

/** The one sentence for an error: what is wrong, what to do. */
export function problemSentence(problem: DeskError): string {
  return fillBlanks(english.problem[problem.code], problem.values);
}

/**
 * The words for a code of a reading. A code may carry values after a colon ("may-be:3|8"), which fill {{value}}, or
 * {{a}} and {{b}} where it carries two. A code without a sentence is shown as it is: better than nothing at all.
 */
export function codeSentence(group: CodeGroup, code: string): string {
  const colon = code.indexOf(':');
  const name = colon < 0 ? code : code.slice(0, colon);
  const value = colon < 0 ? '' : code.slice(colon + 1);
  const [a = '', b = ''] = value.split('|');
  const sentences: Readonly<Record<string, string>> = english[group];
  const sentence = sentences[name];
  return sentence === undefined ? code : fillBlanks(sentence, { value, a, b });
}

function fillBlanks(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_blank, name: string) => String(values[name] ?? '?'));
}
