import { ProgressBar } from 'react-aria-components';

/** How far something is, 0 to 1. */
export function Progress({ label, fraction }: { readonly label: string; readonly fraction: number }) {
  return (
    <ProgressBar className="progress" aria-label={label} value={Math.round(fraction * 100)}>
      {({ percentage }) => <div className="progress-done" style={{ inlineSize: `${percentage ?? 0}%` }} />}
    </ProgressBar>
  );
}
