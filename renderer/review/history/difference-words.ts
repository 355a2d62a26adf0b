import type { BlockDifference, ContentDifference } from '../../../shared/versions/compare-contents.ts';
import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { FieldChange } from '../../../shared/versions/said-fields.ts';
import type { Texts } from '../../texts.ts';
import { lessonWords } from '../../week/block-words.ts';
import { whoseSheet } from '../../whose-sheet.ts';
import { fieldName, valueWords } from '../../field-words.ts';

type Words = Pick<Texts, 'text' | 'language' | 'times'>;

/** One thing that differs, in words: what it is about, what happened to it, and each of its fields that changed. */
export type DifferenceWords = {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly what: string;
  readonly lines: readonly string[];
};

/** What differs between two contents, as a clerk would say it: the heading, the parts, then the lessons through the week. */
export function differenceWords(
  { header, parts, blocks }: ContentDifference,
  { parts: allParts }: Pick<TimetableContent, 'parts'>,
  texts: Words,
): DifferenceWords[] {
  const { text } = texts;
  const headings = header.length === 0 ? [] : [headingWords('header', text('compare.heading'), header)];
  return [
    ...headings,
    ...parts.map(({ part, fields }) => headingWords(part, partWords(part), fields)),
    ...blocks.map(ofBlock),
  ];

  function headingWords(key: string, what: string, fields: readonly FieldChange<string>[]): DifferenceWords {
    return { key, kind: 'changed', what, lines: fields.map((change) => changeWords(change, texts)) };
  }

  function partWords(id: string): string {
    const values = allParts.find((part) => part.id === id)?.values;
    return text('compare.part', { part: (values === undefined ? '' : whoseSheet(values)) || '?' });
  }

  function ofBlock(difference: BlockDifference): DifferenceWords {
    switch (difference.kind) {
      case 'added':
        return {
          key: difference.after.id,
          kind: 'added',
          what: lessonWords(difference.after.values, texts),
          lines: [],
        };
      case 'removed':
        return {
          key: difference.before.id,
          kind: 'removed',
          what: lessonWords(difference.before.values, texts),
          lines: [],
        };
      case 'changed':
        return {
          key: difference.before.id,
          kind: difference.isMoved ? 'moved' : 'changed',
          what: lessonWords(difference.before.values, texts),
          lines: difference.fields.map((change) => changeWords(change, texts)),
        };
    }
  }
}

/** "Room: B14 instead of B12" */
export function changeWords({ field, before, after }: FieldChange<string>, texts: Words): string {
  const { text } = texts;
  const was = before === null || before === '' ? null : valueWords(field, before, texts);
  const is = after === null || after === '' ? null : valueWords(field, after, texts);
  const words =
    was === null
      ? text('compare.filled', { after: is ?? '' })
      : is === null
        ? text('compare.emptied', { before: was })
        : text('compare.instead', { before: was, after: is });
  return text('review.fieldWith', { field: fieldName(field, texts), words });
}
