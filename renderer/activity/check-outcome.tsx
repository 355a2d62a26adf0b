import { ShieldCheck, TriangleAlert, X } from 'lucide-react';
import { useTexts } from '../texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useActivityLog } from './activity-store.ts';
import { findingWords, outcomeWords } from './check-words.ts';

/** What the check found, where it was asked for. The region stands from the beginning, so that what comes into it is said. */
export function CheckOutcome() {
  const texts = useTexts();
  const { text } = texts;
  const { check, hideCheck } = useActivityLog();
  return (
    <div role="status" aria-live="polite" aria-label={text('activity.check.title')}>
      {outcome()}
    </div>
  );

  function outcome() {
    if (check === null) return null;
    if (check.kind === 'checking') return <p className="visually-hidden">{text('activity.check.doing')}</p>;
    const { report } = check;
    return (
      <div className="activity-check" data-intact={report.isIntact}>
        {report.isIntact ? <ShieldCheck size={16} /> : <TriangleAlert size={16} />}
        <div className="activity-check-words">
          <p>{outcomeWords(report, texts)}</p>
          {report.isIntact ? null : (
            <>
              <ul>
                {report.findings.map((finding) => {
                  const { which, sentence } = findingWords(finding, texts);
                  return (
                    <li key={`${finding.kind} ${finding.from}`}>
                      {which === null ? null : <strong>{which}</strong>} {sentence}
                    </li>
                  );
                })}
              </ul>
              <p>{text('activity.check.todo')}</p>
            </>
          )}
        </div>
        <IconButton label={text('activity.check.hide')} icon={<X size={16} />} onPress={hideCheck} />
      </div>
    );
  }
}
