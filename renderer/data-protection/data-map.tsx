import { useEffect } from 'react';
import { useTexts } from '../texts.ts';
import { dataKinds } from './data-kinds.ts';
import type { DataKind } from './data-kinds.ts';
import { useDataMap } from './data-map-store.ts';
import { LeafProblem } from './leaf-problem.tsx';
import { whoSees } from './who-sees.ts';

/** What is kept about people: where, how sealed, how long, who sees it. */
export function DataMap() {
  const texts = useTexts();
  const { text, dates } = texts;
  const { shown, problem, look } = useDataMap();
  useEffect(() => void look(), [look]);
  if (problem !== null) return <LeafProblem problem={problem} onAgain={() => void look()} />;
  if (shown === null) return <p className="plain-note">{text('dataProtection.loading')}</p>;
  const { counts, plan } = shown;
  const figures = new Intl.NumberFormat(dates, { maximumFractionDigits: 1 });
  const { binDays: bin, unusedDays: unused } = plan.rule;
  const countWords = ({ kind, count }: DataKind): string => {
    const found = count(counts);
    if (found === null) return '';
    const megabytes = figures.format(counts.fileBytes / 1_000_000);
    return kind === 'documents' && counts.fileBytes >= 100_000
      ? text('dataMap.size', { count: figures.format(found), megabytes })
      : figures.format(found);
  };
  return (
    <div className="leaf">
      <table className="data-map">
        <caption className="visually-hidden">{text('dataMap.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('dataMap.kind')}</th>
            <th scope="col">{text('dataMap.count')}</th>
            <th scope="col">{text('dataMap.where')}</th>
            <th scope="col">{text('dataMap.howLong')}</th>
            <th scope="col">{text('dataMap.who')}</th>
          </tr>
        </thead>
        <tbody>
          {dataKinds.map((kind) => (
            <tr key={kind.kind}>
              <th scope="row">{text(`dataMap.what.${kind.kind}`)}</th>
              <td>{countWords(kind)}</td>
              <td>{text(`dataMap.lies.${kind.kind}`)}</td>
              <td>{text(`dataMap.keeps.${kind.keeps}`, { bin, unused })}</td>
              <td>{whoSees(kind.seenBy, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="leaf-note">{text('dataMap.leaves')}</p>
    </div>
  );
}
