import type { Reading } from '../../../shared/timetable/reading.ts';
import { useTexts } from '../../texts.ts';
import { ChooseHint } from './choose-hint.tsx';
import { Tabbed } from '../../ui/tabbed.tsx';
import { useReview } from '../review-store.ts';
import type { DetailsLeaf } from '../review-store.ts';
import { BlockDetails } from './block-details.tsx';
import { fieldName } from './doubts.ts';
import { PlaceList } from './place-list.tsx';
import './details.css';

/** Everything about the chosen block, and the lists of what did not become a block. */
export function DetailsPanel({ reading }: { readonly reading: Reading }) {
  const texts = useTexts();
  const { text, sentence, allOf } = texts;
  const { shown, leaf, openLeaf, show } = useReview();
  const { blocks, setAside, questions, contradictions, warnings } = reading;
  const shownId = shown?.kind === 'block' ? shown.id : null;
  const block = blocks.find(({ id }) => id === shownId);
  const all: { key: DetailsLeaf; title: string; count?: number; content: React.ReactNode }[] = [
    {
      key: 'block',
      title: text('review.tabBlock'),
      content:
        block === undefined ? <ChooseHint reading={reading} /> : <BlockDetails block={block} reading={reading} />,
    },
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
            quote: place.text,
            words: sentence('setAsideReason', place.reason) ?? '',
            isShown: shown?.kind === 'setAside' && shown.index === index,
            onShow: () => show({ kind: 'setAside', index }, 'list'),
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
}
