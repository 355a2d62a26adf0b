import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { TimetableContent } from './content.ts';
import type { ContentPatch } from './content-patch.ts';
import { fitsContent, patchContent, turnPatchRound } from './content-patch.ts';
import { acceptFields, changeField, moveBlock } from './operations/change-block.ts';
import { changeHeader, changePart } from './operations/change-header.ts';
import { mergeBlocks } from './operations/merge-blocks.ts';
import { settleQuestion } from './operations/settle-question.ts';
import { splitBlock } from './operations/split-block.ts';
import { takeReading } from './operations/take-reading.ts';
import { addBlock, removeBlock, restoreBlock } from './operations/which-blocks.ts';
import type { Operation, OperationRefusal } from './operation.ts';

/** The content after an operation, or why it cannot be done. What the operation does not touch stays the same object. */
export function applyOperation(
  content: TimetableContent,
  operation: Operation,
): Result<TimetableContent, OperationRefusal> {
  const patch = decidePatch(content, operation);
  return patch.ok ? ok(patchContent(content, patch.value)) : patch;
}

/** The operation that leads back exactly to `content` once `operation` has been applied to it. */
export function invertOperation(content: TimetableContent, operation: Operation): Result<Operation, OperationRefusal> {
  const patch = decidePatch(content, operation);
  return patch.ok ? ok({ kind: 'put-back', patch: turnPatchRound(content, patch.value) }) : patch;
}

/** What an operation changes of a content. */
export function decidePatch(content: TimetableContent, operation: Operation): Result<ContentPatch, OperationRefusal> {
  switch (operation.kind) {
    case 'change-field':
      return changeField(content, operation);
    case 'accept-fields':
      return acceptFields(content, operation);
    case 'move':
      return moveBlock(content, operation);
    case 'add':
      return addBlock(content, operation);
    case 'remove':
      return removeBlock(content, operation);
    case 'restore':
      return restoreBlock(content, operation);
    case 'split':
      return splitBlock(content, operation);
    case 'merge':
      return mergeBlocks(content, operation);
    case 'change-header':
      return changeHeader(content, operation);
    case 'change-part':
      return changePart(content, operation);
    case 'settle-question':
      return settleQuestion(content, operation);
    case 'take-reading':
      return takeReading(content, operation);
    case 'put-back':
      return fitsContent(content, operation.patch) ? ok(operation.patch) : failed({ code: 'does-not-fit' });
  }
}
