import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RetentionRow } from '../../shared/ipc/data-protection-messages.ts';
import { useMay } from '../office/use-may.ts';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { CarryOutDialog } from './carry-out-dialog.tsx';
import { LeafProblem } from './leaf-problem.tsx';
import { RetentionRuleForm } from './retention-rule-form.tsx';
import { useRetention } from './retention-store.ts';
import type { RetentionList } from './retention-store.ts';

const lists: readonly RetentionList[] = ['going', 'next', 'held'];

/** How long what is kept: the rule, what it lets go now and next, and what somebody said must stay. */
export function RetentionLeaf() {
  const { text, problem: sentenceOf, dates } = useTexts();
  const { plan, preview, what, problem, carried, look, show, showMore, hold } = useRetention();
  const maySet = useMay('retention.set');
  const mayCarryOut = useMay('retention.carry-out');
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => void look(), [look]);
  if (plan === null || preview === null) {
    if (problem !== null) return <LeafProblem problem={problem} onAgain={() => void look()} />;
    return <p className="plain-note">{text('retention.loading')}</p>;
  }
  const days = new Intl.DateTimeFormat(dates, { dateStyle: 'medium' });
  const said = carried === null ? '' : text('retention.carriedOut', carried);

  return (
    <div className="leaf">
      <h2>{text('retention.rules')}</h2>
      {maySet ? null : <p className="leaf-how">{text('retention.onlyAdmin')}</p>}
      {maySet ? <RetentionRuleForm plan={plan} /> : null}
      {problem === null ? null : (
        <p className="screen-problem" role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      {said === '' ? null : <p className="screen-note">{said}</p>}
      <div className="found-head">
        <Choice
          label={text('retention.show')}
          options={lists.map((key) => ({ key, label: text(`retention.lists.${key}`, { count: preview.found[key] }) }))}
          chosen={what}
          onChoose={(key) => void show(key)}
        />
        {mayCarryOut && what === 'going' && preview.found.going > 0 ? (
          <Button onPress={() => setIsAsking(true)}>{text('retention.carryOut')}</Button>
        ) : null}
      </div>
      {preview.rows.length === 0 ? (
        <p className="leaf-note">{text(`retention.empty.${what}`)}</p>
      ) : (
        <ul aria-label={text('retention.list')}>
          {preview.rows.map((row) => (
            <li key={row.documentId}>{line(row)}</li>
          ))}
        </ul>
      )}
      {preview.rows.length < preview.found[what] ? (
        <div className="list-more">
          <Button onPress={() => void showMore()}>{text('retention.more')}</Button>
        </div>
      ) : null}
      <CarryOutDialog isOpen={isAsking} onClose={() => setIsAsking(false)} />
      <LiveRegion sentence={said} />
    </div>
  );

  function line(row: RetentionRow) {
    const { name, kind, reason, step, at } = row;
    const isHeld = reason === 'held';
    const day = at === null ? '' : days.format(at);
    const when = at === null ? '' : text(what === 'going' ? 'retention.since' : 'retention.from', { day });
    const facts = [text(`retention.reason.${reason}`), isHeld ? '' : text(`retention.step.${step}`)];
    return (
      <div className="fact-line found-line">
        <FileText size={16} strokeWidth={1.75} className="fact-line-icon" />
        <div className="fact-line-name cut">
          <bdi>{name}</bdi>
        </div>
        <div className="fact-line-fact">{text(`retention.kinds.${kind}`)}</div>
        <div className="fact-line-fact">{[...facts, when].filter((fact) => fact !== '').join(' · ')}</div>
        <div className="fact-line-actions">
          {maySet ? (
            <Button
              look="quiet"
              label={text(isHeld ? 'retention.releaseNamed' : 'retention.holdNamed', { name })}
              onPress={() => void hold(row, !isHeld)}
            >
              {text(isHeld ? 'retention.release' : 'retention.hold')}
            </Button>
          ) : null}
        </div>
      </div>
    );
  }
}
