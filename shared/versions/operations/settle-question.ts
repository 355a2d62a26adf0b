import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { TimetableContent } from '../content.ts';
import type { ContentPatch } from '../content-patch.ts';
import type { OperationOf, OperationRefusal } from '../operation.ts';

export function settleQuestion(
  content: TimetableContent,
  { question: id, answer }: OperationOf<'settle-question'>,
): Result<ContentPatch, OperationRefusal> {
  const question = content.questions.find((question) => question.id === id);
  if (question === undefined) return failed({ code: 'unknown-question', id });
  if (question.answer === answer) return failed({ code: 'nothing-changes' });
  return ok({ questions: { put: [{ ...question, answer }] } });
}
