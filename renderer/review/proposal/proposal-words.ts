import type { TimetableContent } from '../../../shared/versions/content.ts';
import type { ProposalItem } from '../../../shared/versions/rereading/proposal-items.ts';
import type { FieldChange, FieldValue } from '../../../shared/versions/said-fields.ts';
import type { Texts } from '../../texts.ts';
import { lessonWords } from '../../week/block-words.ts';
import { whoseSheet } from '../../whose-sheet.ts';
import { fieldName, valueWords } from '../../field-words.ts';
import { changeWords } from '../history/difference-words.ts';

type Words = Pick<Texts, 'text' | 'language' | 'times'>;

/** One thing that a new reading would change, in words. `block`: what is left out with it, where that can be. */
export type ProposedWords = {
  readonly key: string;
  readonly block: string | null;
  readonly what: string;
  readonly lines: readonly string[];
};

/** The items of a proposal as a clerk would say them. `before` is the draft, `after` what it would be. */
export function proposalWords(
  items: readonly ProposalItem[],
  before: TimetableContent,
  after: TimetableContent,
  texts: Words,
): ProposedWords[] {
  const { text } = texts;
  return items.map((item, index) => ({ key: `${item.code} ${index}`, ...wordsOf(item) }));

  function wordsOf(item: ProposalItem): Omit<ProposedWords, 'key'> {
    switch (item.code) {
      case 'header':
        return { block: null, what: text('compare.heading'), lines: linesOf(item) };
      case 'part':
        return { block: null, what: partWords(item.part), lines: linesOf(item) };
      case 'part-added':
      case 'part-gone':
        return { block: null, what: text(`proposal.${item.code}`, { part: partWords(item.part) }), lines: [] };
      case 'changed': {
        const close = item.isClose ? [text('proposal.close')] : [];
        return {
          block: item.block,
          what: blockWords('proposal.changed', item.block),
          lines: [...linesOf(item), ...close],
        };
      }
      case 'added':
      case 'not-found':
      case 'found-again':
        return { block: item.block, what: blockWords(`proposal.${item.code}`, item.block), lines: [] };
      case 'kept':
        return { block: null, what: blockWords('proposal.kept', item.block), lines: [] };
      case 'still-out':
        return { block: null, what: blockWords('proposal.still-out', item.block), lines: [] };
      case 'asked':
      case 'no-longer-asked':
        return { block: null, what: text(`proposal.${item.code}`, { words: questionWords(item.question) }), lines: [] };
      case 'text-added':
      case 'text-gone':
        return { block: null, what: text(`proposal.${item.code}`, { words: asideWords(item.text) }), lines: [] };
    }
  }

  function linesOf({ taken, suggested }: Changes): string[] {
    return [...taken.map((change) => changeWords(change, texts)), ...suggested.map(suggestedWords)];
  }

  /** A person has said something else: that stays, and the new value is put to them. */
  function suggestedWords({ field, before: mine, after: read }: FieldChange<string>): string {
    const said = (value: FieldValue) =>
      value === null || value === '' ? text('proposal.nothing') : valueWords(field, value, texts);
    return text('review.fieldWith', {
      field: fieldName(field, texts),
      words: text('proposal.suggested', { mine: said(mine), read: said(read) }),
    });
  }

  function blockWords(key: `proposal.${BlockCode}`, id: string): string {
    const aside = [...before.setAside, ...after.setAside].flatMap((entry) =>
      entry.kind === 'block' ? entry.block : [],
    );
    const block = [...before.blocks, ...after.blocks, ...aside].find((candidate) => candidate.id === id);
    return text(key, { lesson: block === undefined ? '?' : lessonWords(block.values, texts) });
  }

  function partWords(id: string): string {
    const part = [...before.parts, ...after.parts].find((candidate) => candidate.id === id);
    return text('compare.part', { part: (part === undefined ? '' : whoseSheet(part.values)) || '?' });
  }

  function questionWords(id: string): string {
    return [...before.questions, ...after.questions].find((question) => question.id === id)?.text ?? '?';
  }

  function asideWords(id: string): string {
    const entry = [...before.setAside, ...after.setAside].find((candidate) => candidate.id === id);
    return entry?.kind === 'text' ? entry.text : '?';
  }
}

type BlockCode = 'changed' | 'added' | 'not-found' | 'found-again' | 'kept' | 'still-out';
type Changes = { readonly taken: readonly FieldChange<string>[]; readonly suggested: readonly FieldChange<string>[] };
