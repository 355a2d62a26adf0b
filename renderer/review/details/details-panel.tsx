import { asideOf, openQuestions } from '../../../shared/versions/reading-from-content.ts';
import { useTexts } from '../../texts.ts';
import { ChooseHint } from './choose-hint.tsx';
import { Tabbed } from '../../ui/tabbed.tsx';
import { useReview } from '../review-store.ts';
import type { DetailsLeaf } from '../review-store.ts';
import { isEditable } from '../draft/draft-access.ts';
import { DraftDetails } from '../draft/draft-details.tsx';
import { useDraft } from '../draft/draft-store.ts';
import { SheetFields } from '../draft/sheet-fields.tsx';
import { fieldName } from '../../field-words.ts';
import { lessonWords } from '../../week/block-words.ts';
import type { ReviewedDocument } from '../reviewed-document.ts';
import { BlockDetails } from './block-details.tsx';
import { PlaceList } from './place-list.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import './details.css';

/** Everything about the chosen block, and the lists of what did not become a block. */
export function DetailsPanel({ document: { reading, timetable } }: { readonly document: ReviewedDocument }) {
  const texts = useTexts();
  const { text, sentence, allOf } = texts;
  const { shown, leaf, partId, openLeaf, show } = useReview();
  const { restore, perform } = useDraft();
  const { blocks, setAside, questions, contradictions, warnings } = reading;
  const shownId = shown?.kind === 'block' ? shown.id : null;
  const block = blocks.find(({ id }) => id === shownId);
  const all: { key: DetailsLeaf; title: string; count?: number; content: React.ReactNode }[] = [
    {
      key: 'block',
      title: text('review.tabBlock'),
      content: blockLeaf(),
    },
    ...(timetable === null
      ? []
      : [
          {
            key: 'sheet' as const,
            title: text('draft.sheetFields'),
            content: isEditable(timetable) ? (
              <SheetFields timetable={timetable} partId={partId} />
            ) : (
              <SheetFacts timetable={timetable} partId={partId} />
            ),
          },
        ]),
    {
      key: 'questions',
      title: text('review.tabQuestions'),
      count: questions.length,
      content: (
        <PlaceList
          label={text('review.tabQuestions')}
          entries={questions.map((question, index) => ({
            quote: question.text,
            words: sentence('question', question.ask) ?? text('review.pleaseCheck'),
            isShown: shown?.kind === 'question' && shown.index === index,
            onShow: () => show({ kind: 'question', index }, 'list'),
            deeds: settle(index),
          }))}
        />
      ),
    },
    {
      key: 'contradictions',
      title: text('review.tabContradictions'),
      count: contradictions.length,
      content: (
        <PlaceList
          label={text('review.tabContradictions')}
          entries={contradictions.map(({ block: id, field, printed }) => ({
            quote: blocks.find((candidate) => candidate.id === id)?.title ?? '',
            words: text('review.fieldWith', {
              field: fieldName(field, texts),
              words: text('review.printed', { values: allOf(printed) }),
            }),
            isShown: shownId === id,
            onShow: () => show({ kind: 'block', id }, 'list'),
          }))}
        />
      ),
    },
    {
      key: 'setAside',
      title: text('review.tabSetAside'),
      count: setAside.length,
      content: (
        <PlaceList
          label={text('review.tabSetAside')}
          entries={setAside.map((place, index) => ({
            quote: quoteOf(place.text, index),
            words: sentence('setAsideReason', place.reason) ?? '',
            isShown: shown?.kind === 'setAside' && shown.index === index,
            onShow: () => show({ kind: 'setAside', index }, 'list'),
            deeds: bringBack(index),
          }))}
        />
      ),
    },
    {
      key: 'warnings',
      title: text('review.tabWarnings'),
      count: warnings.length,
      content: (
        <ul className="sentences">
          {warnings.map((warning) => (
            <li key={warning}>{sentence('warning', warning) ?? text('review.pleaseCheck')}</li>
          ))}
        </ul>
      ),
    },
  ];
  const leaves = all.filter(({ key, count }) => key === 'block' || count !== 0);
  return (
    <section className="details-pane" aria-label={text('review.details')} data-pane="details" tabIndex={-1}>
      <Tabbed label={text('review.details')} leaves={leaves} shown={leaf} onShow={openLeaf} />
    </section>
  );

  function blockLeaf() {
    if (block === undefined) return <ChooseHint reading={reading} />;
    if (!isEditable(timetable)) return <BlockDetails block={block} reading={reading} />;
    return <DraftDetails block={block} reading={reading} timetable={timetable} />;
  }

  /** Lessons of one name are told apart by when they are. */
  function quoteOf(words: string, index: number): string {
    const entry = timetable?.draft.content.setAside[index];
    return entry?.kind === 'block' ? lessonWords(entry.block.values, texts) : words;
  }

  /** Lessons can be brought back and questions asked again; what never was a lesson has no day or time yet. */
  function bringBack(index: number) {
    const entry = isEditable(timetable) ? asideOf(timetable.draft.content)[index] : undefined;
    if (entry?.kind === 'question') {
      const word = text('draft.askAgain');
      const name = text('review.fieldWith', { field: entry.text, words: word });
      return [{ word, name, onDo: () => void perform({ kind: 'settle-question', question: entry.id, answer: null }) }];
    }
    if (entry?.kind !== 'block') return [];
    const name = text('draft.restoreNamed', { name: entry.block.values.title });
    return [{ word: text('draft.restore'), name, onDo: () => void restore(entry.id) }];
  }

  function settle(index: number) {
    if (!isEditable(timetable)) return [];
    const question = openQuestions(timetable.draft.content)[index];
    if (question === undefined) return [];
    return (['belongs-to-a-lesson', 'no-lesson'] as const).map((answer) => ({
      word: text(`draft.answers.${answer}`),
      name: text('review.fieldWith', { field: question.text, words: text(`draft.answers.${answer}`) }),
      onDo: () => void perform({ kind: 'settle-question', question: question.id, answer }),
    }));
  }
}
