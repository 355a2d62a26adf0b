import { Download } from 'lucide-react';
import { useTexts } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { useReport } from './report-store.ts';

/** The report for technical help: put together, looked at, and only then saved. */
export function ReportLeaf() {
  const { text, problem: sentenceOf } = useTexts();
  const { text: report, isPreparing, isSaved, problem, prepare, save } = useReport();
  return (
    <div className="leaf">
      <p className="leaf-how">{text('report.how')}</p>
      <div className="leaf-actions">
        <Button look={report === null ? 'main' : 'plain'} onPress={() => void prepare()}>
          {text(isPreparing ? 'report.preparing' : 'report.prepare')}
        </Button>
        {report === null ? null : (
          <Button look="main" icon={<Download size={16} />} onPress={() => void save()}>
            {text('report.save')}
          </Button>
        )}
      </div>
      {problem === null ? null : (
        <p className="screen-problem" role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      {isSaved ? <p className="screen-note">{text('report.saved')}</p> : null}
      {report === null ? null : (
        <section
          className="report-text"
          aria-label={text('report.text')}
          // What scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <pre dir="ltr">{report}</pre>
        </section>
      )}
      <LiveRegion sentence={isSaved ? text('report.saved') : isPreparing ? text('report.preparing') : ''} />
    </div>
  );
}
