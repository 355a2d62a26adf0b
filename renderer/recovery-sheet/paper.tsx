import { useState } from 'react';
import { createPortal } from 'react-dom';
import { groupsOfRecoveryCode } from '../../shared/access/fold-recovery-code.ts';
import { useTexts } from '../texts.ts';

type PaperProps = {
  readonly code: string;
  /** Null where the window does not know it: then there is a line to write it on. */
  readonly schoolName: string | null;
};

/** What the printer gets, and nothing else of the window (see recovery-sheet.css). Never seen on the screen. */
export function Paper({ code, schoolName }: PaperProps) {
  const { text, dates } = useTexts();
  const [madeAt] = useState(() => new Date());
  const date = new Intl.DateTimeFormat(dates, { dateStyle: 'long' }).format(madeAt);
  return createPortal(
    <div className="paper" aria-hidden="true">
      <h1>{text('recoverySheet.paperTitle')}</h1>
      <dl>
        <div>
          <dt>{text('recoverySheet.paperSchool')}</dt>
          <dd>{schoolName ?? <span className="paper-line" />}</dd>
        </div>
        <div>
          <dt>{text('recoverySheet.paperDate')}</dt>
          <dd>{date}</dd>
        </div>
      </dl>
      <h2>{text('recoverySheet.code')}</h2>
      <ol className="paper-code">
        {groupsOfRecoveryCode(code).map((group, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a group is its place: two may hold the same letters
          <li key={index}>
            <span>{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <h2>{text('recoverySheet.paperFor')}</h2>
      <p>{text('recoverySheet.paperForHow')}</p>
      <h2>{text('recoverySheet.paperKeep')}</h2>
      <p>{text('recoverySheet.paperKeepHow')}</p>
      <p>{text('recoverySheet.paperOld')}</p>
    </div>,
    document.body,
  );
}
