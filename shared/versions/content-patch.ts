import { z } from 'zod';
import type { TimetableContent } from './content.ts';
import { OpenQuestion, SetAsideEntry, TimetableBlock, TimetableHeader, TimetablePart } from './content.ts';
import { fitsList, listPatchOf, patchList, turnRound } from './list-patch.ts';

/** What one operation changes of a timetable, and nothing else of it: small, exact, and it can be turned round. */
export const ContentPatch = z.object({
  header: TimetableHeader.optional(),
  parts: listPatchOf(TimetablePart).optional(),
  blocks: listPatchOf(TimetableBlock).optional(),
  setAside: listPatchOf(SetAsideEntry).optional(),
  questions: listPatchOf(OpenQuestion).optional(),
  warnings: z.array(z.string()).optional(),
});
export type ContentPatch = z.infer<typeof ContentPatch>;

/** The content after a patch that fits it; what the patch does not touch stays the very same object. */
export function patchContent(content: TimetableContent, patch: ContentPatch): TimetableContent {
  return {
    header: patch.header ?? content.header,
    parts: patchList(content.parts, patch.parts),
    blocks: patchList(content.blocks, patch.blocks),
    setAside: patchList(content.setAside, patch.setAside),
    questions: patchList(content.questions, patch.questions),
    warnings: patch.warnings ?? content.warnings,
  };
}

/** The patch that leads back to `content` from what `patch` makes of it. */
export function turnPatchRound(content: TimetableContent, patch: ContentPatch): ContentPatch {
  return {
    header: patch.header && content.header,
    parts: turnRound(content.parts, patch.parts),
    blocks: turnRound(content.blocks, patch.blocks),
    setAside: turnRound(content.setAside, patch.setAside),
    questions: turnRound(content.questions, patch.questions),
    warnings: patch.warnings && content.warnings,
  };
}

/** Whether a patch from outside can be applied: its lists fit, ids stay unique, and every block stands in a part. */
export function fitsContent(content: TimetableContent, patch: ContentPatch): boolean {
  return (
    fitsList(content.parts, patch.parts ?? {}) &&
    fitsList(content.blocks, patch.blocks ?? {}) &&
    fitsList(content.setAside, patch.setAside ?? {}) &&
    fitsList(content.questions, patch.questions ?? {}) &&
    isWhole(patchContent(content, patch))
  );
}

/** What holds of every content: an id names one thing, and blocks, set aside or not, stand in parts that are there. */
export function isWhole({ parts, blocks, setAside, questions }: TimetableContent): boolean {
  const ids = [parts, blocks, setAside, questions].flatMap((list) => list.map(({ id }) => id));
  const partIds = new Set(parts.map(({ id }) => id));
  return (
    new Set(ids).size === ids.length &&
    blocks.every(({ part }) => partIds.has(part)) &&
    setAside.every((entry) => entry.kind === 'text' || (entry.id === entry.block.id && partIds.has(entry.block.part)))
  );
}
